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
}

const MAX_LINES = 2000;

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

/** @param fallbackIndent the language's own habit, for files that show none. */
export function styleOf(text: string, fallbackIndent: string): FileStyle {
  const lines = text.split(/\r?\n/, MAX_LINES);
  const sample = lines.join('\n');
  const singles = count(sample, /'(?:[^'\n\\]|\\.)*'/g);
  const doubles = count(sample, /"(?:[^"\n\\]|\\.)*"/g);
  const withSemicolon = count(sample, /[)\]}\w'"`];[ \t]*(?:\/\/.*)?$/gm);
  const without = count(sample, /[)\]\w'"`][ \t]*$/gm);
  const trailing = count(sample, /,\s*\n\s*[}\])]/g);
  const plain = count(sample, /[^\s,{[(]\s*\n\s*[}\])]/g);
  return {
    indent: indentOf(lines, fallbackIndent),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    quote: doubles > singles ? '"' : "'",
    semicolons: withSemicolon * 4 >= without,
    trailingCommas: trailing > 0 && trailing * 3 >= plain - trailing,
  };
}

/** The white space before the first character of the line that an offset is in. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Text written with `\n` and two-space levels, in the file's own indentation and line ends. */
export function inStyle(code: string, style: FileStyle, base: string): string {
  return code
    .split('\n')
    .map((line) => {
      const content = line.trimStart();
      if (content === '') return '';
      const levels = (line.length - content.length) / 2;
      const whole = Math.floor(levels);
      return base + style.indent.repeat(whole) + (levels > whole ? ' ' : '') + content;
    })
    .join(style.lineEnd);
}
