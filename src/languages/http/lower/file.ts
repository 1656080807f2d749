/** A whole `.http` or `.rest` file. */
import type { Entry, Expression, Module, Span, Statement } from '../../../flow/ir';
import { assertionTest, scriptTests } from './checks';
import { type Piece, scan } from './scan';

/**
 * Lowers the text itself: there is no grammar. Each request is a call of `request` with one object, whose answer the
 * scripts and assertions after it look at, up to the next request.
 */
export function lowerHttp(source: string, path: string): Module {
  const body: Statement[] = [];
  let response: Expression | null = null;
  for (const [index, piece] of scan(source).entries()) {
    switch (piece.kind) {
      case 'variable':
        body.push(variable(source, piece));
        break;
      case 'request': {
        const lowered = request(source, piece, `%${index}`);
        response = lowered.response;
        body.push(lowered.statement);
        break;
      }
      case 'script':
      case 'assertion':
        if (response !== null) body.push(...checks(source, piece, response));
        break;
      case 'comment':
        break;
    }
  }
  return { path, language: 'http', scoping: 'declared', body };
}

function checks(
  source: string,
  piece: Extract<Piece, { kind: 'script' | 'assertion' }>,
  response: Expression,
): Statement[] {
  const status = (span: Span): Expression => ({
    kind: 'member',
    span,
    object: response,
    name: 'status',
    nameSpan: span,
  });
  const at = piece.kind === 'script' ? piece.code : piece.text;
  const text = source.slice(at.start, at.end);
  const tests =
    piece.kind === 'script'
      ? scriptTests(text, at.start, status)
      : [assertionTest(text, at.start, status)].filter((test) => test !== undefined);
  return tests.map((value) => ({ kind: 'expression', span: value.span, value }));
}

function variable(source: string, piece: Extract<Piece, { kind: 'variable' }>): Statement {
  const name = `@${source.slice(piece.name.start, piece.name.end)}`;
  const span = { start: piece.name.start, end: piece.value.end };
  return {
    kind: 'expression',
    span,
    value: {
      kind: 'assign',
      span,
      target: { kind: 'name', span: piece.name, name },
      value: textWithVariables(source, piece.value),
    },
  };
}

function request(
  source: string,
  piece: Extract<Piece, { kind: 'request' }>,
  name: string,
): { readonly statement: Statement; readonly response: Expression } {
  const [first] = piece.url;
  const last = piece.url.at(-1);
  const start = piece.method?.start ?? first?.start ?? 0;
  const span = { start, end: first?.end ?? start };
  const url = { start: first?.start ?? start, end: last?.end ?? start };
  const parts = piece.url.map((part) => textWithVariables(source, part));
  const entries: Entry[] = [entry(url, 'url', parts.length === 1 ? (parts[0] as Expression) : joined(url, parts))];
  if (piece.method !== null)
    entries.push(
      entry(piece.method, 'method', literal(piece.method, source.slice(piece.method.start, piece.method.end))),
    );
  for (const header of piece.headers) {
    const host = /^host[ \t]*:[ \t]*/i.exec(source.slice(header.start, header.end));
    if (host !== null)
      entries.push(
        entry(header, 'host', textWithVariables(source, { ...header, start: header.start + host[0].length })),
      );
  }
  if (piece.headers.length > 0) {
    const items = piece.headers.map((header) => ({ value: textWithVariables(source, header) }));
    entries.push(entry(span, 'headers', { kind: 'list', span, items }));
  }
  const target = { kind: 'name', span, name } as const;
  const call: Expression = {
    kind: 'call',
    span,
    callee: { kind: 'name', span, name: 'request' },
    args: [{ value: { kind: 'object', span, entries } }],
  };
  return { statement: { kind: 'declare', span, target, value: call }, response: target };
}

function entry(span: Span, key: string, value: Expression): Entry {
  return { key: literal(span, key), value };
}

function literal(span: Span, value: string): Expression {
  return { kind: 'literal', span, value };
}

function joined(span: Span, parts: readonly Expression[]): Expression {
  return { kind: 'template', span, parts: [...parts] };
}

/** Variables that are read from the environment by their name. */
const ENVIRONMENT = /^\$(?:dotenv|processEnv)\s+%?([\w.-]+)$|^\$(?:env|processEnv)\.([\w.-]+)$/;

/** A text with `{{variable}}` in it. */
function textWithVariables(source: string, span: Span): Expression {
  const text = source.slice(span.start, span.end);
  const parts: (string | Expression)[] = [];
  let from = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', from)) {
    const close = text.indexOf('}}', open);
    if (close === -1) break;
    if (open > from) parts.push(text.slice(from, open));
    from = close + 2;
    parts.push(hole({ start: span.start + open, end: span.start + from }, text.slice(open + 2, close).trim()));
  }
  if (from < text.length) parts.push(text.slice(from));
  const [only] = parts;
  if (parts.length === 0) return literal(span, '');
  if (parts.length === 1 && only !== undefined) return typeof only === 'string' ? literal(span, only) : only;
  return { kind: 'template', span, parts };
}

function hole(span: Span, inner: string): Expression {
  const environment = ENVIRONMENT.exec(inner);
  const name = environment?.[1] ?? environment?.[2] ?? (/^[\w.-]+$/.test(inner) ? `@${inner}` : undefined);
  return name === undefined ? { kind: 'unknown', span, parts: [] } : { kind: 'name', span, name };
}
