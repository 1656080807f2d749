/** Colours of a terminal. */

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;

export type Color = keyof typeof CODES;
export type Paint = (color: Color, text: string) => string;

export const paintNothing: Paint = (_color, text) => text;

export const paintAnsi: Paint = (color, text) => `\u001b[${CODES[color]}m${text}\u001b[0m`;

/** NO_COLOR and FORCE_COLOR as their conventions say, else colours where a terminal can show them. */
export function wantsColors(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
