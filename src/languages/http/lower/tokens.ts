/** Tokens of the JavaScript in handler scripts: as much as is needed to find comparisons. */
import type { Span } from '../../../flow/ir';

export interface Token extends Span {
  /** `path` is a name with members: `response.status`. */
  readonly kind: 'path' | 'number' | 'text' | 'sign';
  readonly text: string;
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*|\d[\w.]*|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\.)*`?|===|!==|[=!<>]=|&&|\|\||\?\?|=>|[^\s]/g;

/** @param from offset of `code` in the file. */
export function tokensOf(code: string, from: number): Token[] {
  const tokens: Token[] = [];
  for (const match of code.matchAll(TOKEN)) {
    const [text] = match;
    if (text.startsWith('//') || text.startsWith('/*')) continue;
    tokens.push({
      kind: kindOf(text),
      text: normalized(text),
      start: from + match.index,
      end: from + match.index + text.length,
    });
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (/^[A-Za-z_$]/.test(text)) return 'path';
  if (/^\d/.test(text)) return 'number';
  return /^["'`]/.test(text) ? 'text' : 'sign';
}

function normalized(text: string): string {
  return /^[A-Za-z_$]/.test(text) ? text.replace(/\s+|\?/g, '') : text;
}
