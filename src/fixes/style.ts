/** How a file is written, so that what a fix inserts looks like the rest of it. */

export interface FileStyle {
  /** One level of indentation. */
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly quote: "'" | '"';
  /** Statements end in semicolons (JavaScript family). */
  readonly semicolons: boolean;
  /** The last item of a list over several lines has a comma. */
  readonly trailingCommas: boolean;
  /** Columns that a line may have, as formatters count them. */
  readonly width: number;
}

/** What a language does where the file shows nothing. */
export interface LanguageHabits {
  readonly indent: string;
  readonly quote: "'" | '"';
  /** Widths that formatters of the language are set to, ascending. */
  readonly widths: readonly [number, ...number[]];
}

const MAX_LINES = 2000;
const MAX_LENGTH = 200_000;

function indentOf(lines: readonly string[], fallback: string): string {
  const steps = new Map<string, number>();
  let previous = '';
  for (const line of lines) {
    const content = line.trimStart();
    if (content === '' || content.startsWith('*')) continue;
    const current = line.slice(0, line.length - content.length);
    if (current.length > previous.length && current.startsWith(previous)) {
      const step = current.slice(previous.length);
      if (step === '\t' || /^ {2,8}$/.test(step)) steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    previous = current;
  }
  return [...steps].sort((left, right) => right[1] - left[1])[0]?.[0] ?? fallback;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The narrowest usual width that most lines keep: a long text in one line does not make a wide file. */
function widthOf(lines: readonly string[], widths: LanguageHabits['widths']): number {
  const lengths = lines.map((line) => line.length);
  const rare = Math.ceil(lengths.length / 50);
  const fitting = widths.find((width) => lengths.filter((length) => length > width).length < rare);
  return fitting ?? widths.at(-1) ?? widths[0];
}

export function styleOf(text: string, habits: LanguageHabits): FileStyle {
  const lines = text.slice(0, MAX_LENGTH).split(/\r?\n/, MAX_LINES);
  const sample = lines.join('\n');
  const singles = count(sample, /'(?:[^'\n\\]|\\.)*'/g);
  const doubles = count(sample, /"(?:[^"\n\\]|\\.)*"/g);
  const withSemicolon = count(sample, /[)\]}\w'"`];[ \t]*(?:\/\/.*)?$/gm);
  const without = count(sample, /[)\]\w'"`][ \t]*$/gm);
  const trailing = count(sample, /,\s*\n\s*[}\])]/g);
  const plain =
    count(sample, /[^\s,{[(;}]\s*\n\s*[\])]/g) + count(sample, /^[ \t]*['"\w-]+\s*:[^;\n]*[^,;{[(\s]\s*\n\s*\}/gm);
  return {
    indent: indentOf(lines, habits.indent),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    quote: singles === doubles ? habits.quote : doubles > singles ? '"' : "'",
    semicolons: withSemicolon * 4 >= without,
    trailingCommas: trailing > 0 || plain === 0,
    width: widthOf(lines, habits.widths),
  };
}

/** The white space before the first character of the line that an offset is in. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Text written with `\n` and levels of `levelWidth` spaces, in the file's own indentation and line ends. */
export function inStyle(code: string, style: FileStyle, base: string, levelWidth = 2): string {
  return code
    .split('\n')
    .map((line) => {
      const content = line.trimStart();
      if (content === '') return '';
      const levels = (line.length - content.length) / levelWidth;
      const whole = Math.floor(levels);
      return base + style.indent.repeat(whole) + (levels > whole ? ' ' : '') + content;
    })
    .join(style.lineEnd);
}
