/**
 * Scripts inside other files: components, pages, notebooks. What is not script is left out; a map leads from the
 * script's offsets back to the file's.
 */

export interface EmbeddedScript {
  readonly text: string;
  /** VS Code language id of the script. */
  readonly languageId: string;
  /** Offset in the script to offset in the file. */
  toFile(offset: number): number;
  /** What is around the scripts of a page, whose offsets are those of the file. */
  readonly page?: Page;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Page {
  readonly scripts: readonly Stretch[];
  /** Comments outside of the scripts, with their text, which the text of the scripts lacks. */
  readonly comments: readonly (Stretch & { readonly text: string })[];
}

/** `<!-- … -->` in a text. */
export function htmlComments(text: string): Stretch[] {
  return [...text.matchAll(/<!--[\s\S]*?-->/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

const identity = (offset: number): number => offset;

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const SCRIPT_TYPE = /\btype\s*=\s*["']?([^"'\s>]+)/i;
const SCRIPT_LANG = /\blang\s*=\s*["']?([^"'\s>]+)/i;
const RUNS = /^(?:module|text\/javascript|application\/javascript|text\/babel|text\/typescript|text\/jsx)$/i;
const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---/;

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Everything but the given stretches as blanks, so that offsets stay. */
function only(text: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of stretches) {
    kept += blank(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return kept + blank(text.slice(from));
}

function pageOf(text: string, scripts: readonly Stretch[]): Page {
  const inside = (offset: number) => scripts.some(({ start, end }) => start <= offset && offset < end);
  const comments = htmlComments(text).filter(({ start }) => !inside(start));
  return { scripts, comments: comments.map((one) => ({ ...one, text: text.slice(one.start, one.end) })) };
}

/** The scripts of a page or component, as one. TypeScript where one of them is. */
function pageScripts(text: string, languageId: string): EmbeddedScript | undefined {
  const stretches: Stretch[] = [];
  let isTypeScript = languageId === 'astro';
  const frontmatter = languageId === 'astro' ? FRONTMATTER.exec(text) : null;
  if (frontmatter !== null) {
    const start = frontmatter[0].indexOf(frontmatter[1] as string);
    stretches.push({ start, end: start + (frontmatter[1] as string).length });
  }
  for (const match of text.matchAll(SCRIPT)) {
    const [whole, attributes = '', content = ''] = match;
    const type = SCRIPT_TYPE.exec(attributes)?.[1];
    if (type !== undefined && !RUNS.test(type)) continue;
    isTypeScript ||= /^tsx?$/i.test(SCRIPT_LANG.exec(attributes)?.[1] ?? '');
    const start = match.index + whole.indexOf('>') + 1;
    stretches.push({ start, end: start + content.length });
  }
  if (stretches.length === 0) return undefined;
  return {
    text: only(text, stretches),
    languageId: isTypeScript ? 'typescript' : 'javascript',
    toFile: identity,
    page: pageOf(text, stretches),
  };
}

/** Code cells of a notebook, one after another; lines that are magics or shell commands are left out. */
function notebookCells(text: string): EmbeddedScript | undefined {
  const pieces: { readonly at: number; readonly from: number }[] = [];
  let script = '';
  for (const cell of text.matchAll(/"cell_type"\s*:\s*"code"/g)) {
    const source = text.indexOf('"source"', cell.index);
    const next = text.indexOf('"cell_type"', cell.index + 1);
    if (source < 0 || (next >= 0 && source > next)) continue;
    for (let at = text.indexOf(':', source) + 1; at < text.length; at += 1) {
      const char = text[at];
      if (char === ']' || char === '}') break;
      if (char !== '"') continue;
      at += 1;
      const lineStart = script.length;
      while (at < text.length && text[at] !== '"') {
        pieces.push({ at: script.length, from: at });
        const isEscape = text[at] === '\\';
        script += isEscape ? unescaped(text[at + 1] ?? '') : text[at];
        at += isEscape ? (text[at + 1] === 'u' ? 6 : 2) : 1;
      }
      if (/^\s*[%!]/.test(script.slice(lineStart)))
        script = script.slice(0, lineStart) + blank(script.slice(lineStart));
    }
    pieces.push({ at: script.length, from: text.length });
    script += '\n';
  }
  if (script === '') return undefined;
  const offsets = pieces.map((piece) => piece.at);
  return {
    text: script,
    languageId: 'python',
    toFile(offset) {
      let low = 0;
      let high = offsets.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((offsets[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      return piece === undefined ? 0 : piece.from + (offset - piece.at);
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '', f: '' };

function unescaped(char: string): string {
  if (char === 'u') return '?';
  return ESCAPES[char] ?? char;
}

const EXTRACTORS: Readonly<Record<string, (text: string, languageId: string) => EmbeddedScript | undefined>> = {
  vue: pageScripts,
  svelte: pageScripts,
  astro: pageScripts,
  html: pageScripts,
  ipynb: notebookCells,
};

/** File endings of files with scripts inside, to their language id. */
export const EMBEDDING_EXTENSIONS: Readonly<Record<string, string>> = {
  '.vue': 'vue',
  '.svelte': 'svelte',
  '.astro': 'astro',
  '.html': 'html',
  '.htm': 'html',
  '.ipynb': 'ipynb',
};

/** What the scripts are in, by the name of the language's folder. */
export function scriptFolderOf(languageId: string): string | undefined {
  if (!isEmbedding(languageId)) return undefined;
  return languageId === 'ipynb' ? 'python' : 'javascript';
}

export function isEmbedding(languageId: string): boolean {
  return Object.hasOwn(EXTRACTORS, languageId);
}

/** The scripts of a file; undefined where it has none. */
export function embeddedScript(text: string, languageId: string): EmbeddedScript | undefined {
  return EXTRACTORS[languageId]?.(text, languageId);
}
