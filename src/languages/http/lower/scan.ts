/**
 * Reads an `.http` file line by line: requests between `###`, file variables, headers, handler scripts and assertions, as
 * the REST Client, JetBrains' HTTP Client and httpYac write them. All positions are UTF-16 offsets.
 */
import type { Span } from '../../../flow/ir';

export type Piece =
  | { readonly kind: 'variable'; readonly name: Span; readonly value: Span }
  /** `method` is null where the line is a URL alone. */
  | {
      readonly kind: 'request';
      readonly method: Span | null;
      readonly url: readonly Span[];
      readonly headers: readonly Span[];
    }
  /** JavaScript of a response handler or a script block. */
  | { readonly kind: 'script'; readonly code: Span }
  /** What follows `??`. */
  | { readonly kind: 'assertion'; readonly text: Span }
  | { readonly kind: 'comment'; readonly text: Span };

interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
}

const METHOD = /^[ \t]*([A-Z]{3,10})[ \t]+/;
const VERSION = /^HTTP\/[\d.]+$/;
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT']);
const VARIABLE = /^[ \t]*@([\w.-]+)[ \t]*=/;
const COMMENT = /^(?:#|\/\/)/;
const HEADER = /^[A-Za-z0-9-]+[ \t]*:/;

export function scan(source: string): Piece[] {
  return new Scanner(source).scan();
}

class Scanner {
  readonly #lines: Line[];
  readonly #pieces: Piece[] = [];
  #next = 0;
  /** After the request line of the current part: what follows is its headers, then its body. */
  #isBody = false;

  constructor(readonly source: string) {
    this.#lines = linesOf(source);
  }

  scan(): Piece[] {
    while (this.#next < this.#lines.length) {
      const line = this.#lines[this.#next] as Line;
      this.#next += 1;
      this.#line(line, this.source.slice(line.start, line.end));
    }
    return this.#pieces;
  }

  #line(line: Line, text: string): void {
    const trimmed = text.trimStart();
    if (trimmed.startsWith('###')) this.#isBody = false;
    else if (trimmed.startsWith('??')) this.#assertion(line, text);
    else if (/^[<>]\s*\{%/.test(trimmed)) this.#script(line, text, '{%', '%}', trimmed.startsWith('>'));
    else if (/^\{\{(?:@\w+)?\s*$/.test(trimmed)) this.#script(line, text, '{{', '}}', true);
    else if (this.#isBody || trimmed === '') return;
    else if (COMMENT.test(trimmed)) this.#comment(line, text);
    else this.#start(line, text);
  }

  #start(line: Line, text: string): void {
    const variable = VARIABLE.exec(text);
    if (variable !== null) {
      const nameAt = line.start + text.indexOf('@') + 1;
      const valueAt = line.start + text.indexOf('=') + 1;
      const value = text.slice(text.indexOf('=') + 1);
      const start = valueAt + (value.length - value.trimStart().length);
      this.#pieces.push({
        kind: 'variable',
        name: { start: nameAt, end: nameAt + (variable[1] as string).length },
        value: { start, end: start + value.trim().length },
      });
      return;
    }
    const method = METHOD.exec(text)?.[1];
    const address = addressOf(text.slice(method === undefined ? 0 : text.indexOf(method) + method.length));
    if (method === undefined ? !/^(?:https?:|\{\{)/.test(address) : !METHODS.has(method)) return;
    const from = method === undefined ? 0 : text.indexOf(method) + method.length;
    const urlAt = line.start + text.indexOf(address, from);
    const methodAt = method === undefined ? null : line.start + text.indexOf(method);
    const url = [{ start: urlAt, end: urlAt + address.length }, ...this.#continued()];
    this.#pieces.push({
      kind: 'request',
      method: methodAt === null ? null : { start: methodAt, end: methodAt + (method as string).length },
      url,
      headers: this.#headers(),
    });
    this.#isBody = true;
  }

  /** Further lines of the query: indented, with `?` or `&` first. */
  #continued(): Span[] {
    const parts: Span[] = [];
    for (let line = this.#lines[this.#next]; line !== undefined; line = this.#lines[this.#next]) {
      const text = this.source.slice(line.start, line.end);
      if (!/^[ \t]+[?&/]/.test(text)) break;
      const start = line.start + (text.length - text.trimStart().length);
      parts.push({ start, end: start + text.trim().length });
      this.#next += 1;
    }
    return parts;
  }

  #headers(): Span[] {
    const headers: Span[] = [];
    for (let line = this.#lines[this.#next]; line !== undefined; line = this.#lines[this.#next]) {
      const text = this.source.slice(line.start, line.end);
      const isComment = /^\s*(?:#(?!##)|\/\/)/.test(text);
      if (!isComment && !HEADER.test(text)) break;
      if (isComment) this.#comment(line, text);
      else headers.push({ start: line.start, end: line.start + text.trimEnd().length });
      this.#next += 1;
    }
    return headers;
  }

  #comment(line: Line, text: string): void {
    const start = line.start + (text.length - text.trimStart().length);
    this.#pieces.push({ kind: 'comment', text: { start, end: line.start + text.trimEnd().length } });
  }

  #assertion(line: Line, text: string): void {
    const start = line.start + text.indexOf('??') + 2;
    this.#pieces.push({ kind: 'assertion', text: { start, end: line.end } });
  }

  /** A script to its closing sign, or to the end of the file. */
  #script(line: Line, text: string, open: string, close: string, isKept: boolean): void {
    const start = line.start + text.indexOf(open) + open.length;
    const found = this.source.indexOf(close, start);
    const end = found === -1 ? this.source.length : found;
    if (isKept) this.#pieces.push({ kind: 'script', code: { start, end } });
    for (
      let inner = this.#lines[this.#next];
      inner !== undefined && inner.start <= end;
      inner = this.#lines[this.#next]
    ) {
      const content = this.source.slice(inner.start, inner.end);
      if (isKept && /^\s*\/\//.test(content)) this.#comment(inner, content);
      this.#next += 1;
    }
  }
}

/** What stands between the method and the version of a request line. */
function addressOf(text: string): string {
  const trimmed = text.trim();
  const version = trimmed.lastIndexOf(' ') + 1;
  return version > 0 && VERSION.test(trimmed.slice(version)) ? trimmed.slice(0, version).trimEnd() : trimmed;
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    lines.push({ start, end: source[end - 1] === '\r' && end > start ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}
