/** How a test's result leaves the extension host: as a line of the console. */
export interface InHostResult {
  readonly titles: readonly string[];
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
}

const mark = '@@result ';

export const formatResult = (result: InHostResult): string => mark + JSON.stringify(result);

/** Undefined for every other line. */
export function parseResult(line: string): InHostResult | undefined {
  const at = line.indexOf(mark);
  return at < 0 ? undefined : JSON.parse(line.slice(at + mark.length));
}
