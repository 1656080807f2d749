/** Functions on texts that are known in part. */
import type { Origin } from './facts';
import { type Alternative, type AlternativeOf, join, type Piece, UNKNOWN, type Value } from './values';

type Text = AlternativeOf<'text'>;

/** Sources of a text beyond these are not kept: the first ones tell where a URL begins. */
const MAX_SOURCES = 6;

/** Longer texts are cut: a URL or a message never needs more, and a loop that appends must end. */
const MAX_PIECES = 24;
const MAX_PRODUCTS = 8;

/** Pieces with neighbours of literal text made one. */
export function text(pieces: readonly Piece[], at?: Text['at'], from?: readonly Origin[]): Text {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else if (piece !== '') merged.push(piece);
    if (merged.length >= MAX_PIECES) break;
  }
  const known: Text = { kind: 'text', pieces: merged.length === 0 ? [''] : merged, at };
  return from === undefined || from.length === 0 ? known : { ...known, from: from.slice(0, MAX_SOURCES) };
}

/** The literals and templates that the known parts of a text stand in. */
export function sourcesOf(alternative: Alternative): readonly Origin[] {
  if (alternative.kind !== 'text') return NO_SOURCES;
  return alternative.from ?? (alternative.at === undefined ? NO_SOURCES : [alternative.at]);
}

const NO_SOURCES: readonly Origin[] = [];

/** Both lists, each source once. */
function bothSources(left: readonly Origin[], right: readonly Origin[]): readonly Origin[] {
  if (left.length === 0) return right;
  const news = right.filter((origin) => !left.includes(origin));
  return news.length === 0 ? left : [...left, ...news];
}

/** What an alternative is as part of a text. */
export function piecesOf(alternative: Alternative): readonly Piece[] {
  if (alternative.kind === 'text') return alternative.pieces;
  if (alternative.kind === 'constant') return [alternative.value === null ? '' : String(alternative.value)];
  return [alternative];
}

interface Product {
  readonly pieces: readonly Piece[];
  readonly from: readonly Origin[];
}

function follow(left: Product, right: Product): Product {
  return { pieces: [...left.pieces, ...right.pieces], from: bothSources(left.from, right.from) };
}

/** All ways to put one alternative of each value after the other; a value with too many becomes a hole. */
export function concat(values: readonly Value[]): Value {
  let products: readonly Product[] = [{ pieces: [], from: NO_SOURCES }];
  for (const value of values) {
    const options: readonly Product[] =
      value.length === 0
        ? [{ pieces: [{ kind: 'unknown' }], from: NO_SOURCES }]
        : value.map((alternative) => ({ pieces: piecesOf(alternative), from: sourcesOf(alternative) }));
    if (products.length * options.length > MAX_PRODUCTS) {
      const [best] = [...options].sort((left, right) => knownLength(right.pieces) - knownLength(left.pieces));
      products = products.map((product) => (best === undefined ? product : follow(product, best)));
      continue;
    }
    products = products.flatMap((product) => options.map((option) => follow(product, option)));
  }
  return join(...products.map(({ pieces, from }): Value => [text(pieces, undefined, from)]));
}

function knownLength(pieces: readonly Piece[]): number {
  return pieces.reduce((length, piece) => length + (typeof piece === 'string' ? piece.length : 0), 0);
}

/** The text with `{}` for each hole. */
export function withHoles(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '{}')).join('');
}

function mapTexts(value: Value, map: (pieces: readonly Piece[]) => readonly Piece[]): Value {
  return join(
    ...value.map((alternative): Value => {
      if (alternative.kind === 'text') return [text(map(alternative.pieces), alternative.at, alternative.from)];
      return [alternative];
    }),
  );
}

export function trimEnd(value: Value, what: string): Value {
  return mapTexts(value, (pieces) => {
    const last = pieces.at(-1);
    if (typeof last !== 'string') return pieces;
    let end = last.length;
    while (end > 0 && what.includes(last[end - 1] as string)) end -= 1;
    return [...pieces.slice(0, -1), last.slice(0, end)];
  });
}

export function trimStart(value: Value, what: string): Value {
  return mapTexts(value, (pieces) => {
    const [first, ...others] = pieces;
    if (typeof first !== 'string') return pieces;
    let start = 0;
    while (start < first.length && what.includes(first[start] as string)) start += 1;
    return [first.slice(start), ...others];
  });
}

/** Known pieces with `search` replaced; a search that is not known leaves the text as it is. */
export function replace(value: Value, search: Value, by: Value): Value {
  const [needle] = search;
  const [replacement] = by;
  if (needle?.kind !== 'text' || replacement === undefined || search.length > 1) return value;
  const wanted = needle.pieces.length === 1 && typeof needle.pieces[0] === 'string' ? needle.pieces[0] : '';
  if (wanted === '') return value;
  return mapTexts(value, (pieces) =>
    pieces.flatMap((piece): readonly Piece[] => {
      if (typeof piece !== 'string') return [piece];
      const parts = piece.split(wanted);
      return parts.flatMap((part, index) => (index === 0 ? [part] : [...piecesOf(replacement), part]));
    }),
  );
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\//i;
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** Whether a text cannot be joined to a base, as it names its host itself. */
function isAbsolute(pieces: readonly Piece[]): boolean {
  return typeof pieces[0] === 'string' && ABSOLUTE.test(pieces[0]);
}

function joinPieces(base: readonly Piece[], path: readonly Piece[], how: 'concat' | 'resolve'): readonly Piece[] {
  if (isAbsolute(path)) return path;
  const [first] = path;
  if (first === '' && path.length === 1) return base;
  const startsWithSlash = typeof first === 'string' && first.startsWith('/');
  if (how === 'resolve' && startsWithSlash) {
    const origin = typeof base[0] === 'string' ? ORIGIN.exec(base[0])?.[0] : undefined;
    if (origin !== undefined) return [origin, ...path];
  }
  const last = base.at(-1);
  const endsWithSlash = typeof last === 'string' && last.endsWith('/');
  if (startsWithSlash && endsWithSlash) return [...base.slice(0, -1), (last as string).slice(0, -1), ...path];
  if (!startsWithSlash && !endsWithSlash && !isQuery(first)) return [...base, '/', ...path];
  return [...base, ...path];
}

function isQuery(piece: Piece | undefined): boolean {
  return typeof piece === 'string' && (piece.startsWith('?') || piece.startsWith('#'));
}

/** `path` under `base`; an absolute path keeps its own host. */
export function joinUrl(base: Value, path: Value, how: 'concat' | 'resolve'): Value {
  if (base.length === 0) return path;
  if (path.length === 0) return base;
  const joined: Value[] = [];
  const isWhole = path.some((one) => one.kind === 'text' && isAbsolute(one.pieces));
  for (const one of path.filter((part) => !isWhole || part.kind === 'text'))
    for (const under of base) {
      if (joined.length >= MAX_PRODUCTS) return join(...joined);
      if (under.kind === 'constant' && under.value === null) joined.push([one]);
      else {
        const pieces = joinPieces(piecesOf(under), piecesOf(one), how);
        joined.push([text(pieces, undefined, bothSources(sourcesOf(under), sourcesOf(one)))]);
      }
    }
  return join(...joined);
}

/** Segments with exactly one slash between them. */
export function joinPath(values: readonly Value[]): Value {
  return values.reduce((left, right) => joinUrl(left, trimStart(right, '/'), 'concat'));
}

const PERCENT_HOLE = /%(?:\((\w+)\)|\d+\$)?[-+ 0#]*[\d.]*[a-zA-Z%]/g;

/** `printf`: each `%s` is the next argument, `%(name)s` a named one. */
export function formatPercent(format: Value, args: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  return fill(format, PERCENT_HOLE, (match, next) => {
    if (match[0].endsWith('%')) return [{ kind: 'text', pieces: ['%'] }];
    const name = match[1];
    if (name !== undefined) return named.get(name) ?? UNKNOWN;
    return args[next()] ?? UNKNOWN;
  });
}

const BRACE_HOLE = /\{([^{}:!]*)(?:[:!][^{}]*)?\}/g;

/** `{}`, `{0}`, `{name}`. */
export function formatBraces(format: Value, args: readonly Value[], named: ReadonlyMap<string, Value>): Value {
  return fill(format, BRACE_HOLE, (match, next) => {
    const name = match[1] ?? '';
    if (name === '') return args[next()] ?? UNKNOWN;
    if (/^\d+$/.test(name)) return args[Number(name)] ?? UNKNOWN;
    return named.get(name) ?? UNKNOWN;
  });
}

function fill(format: Value, hole: RegExp, find: (match: RegExpMatchArray, next: () => number) => Value): Value {
  return join(
    ...format.map((alternative): Value => {
      if (alternative.kind !== 'text') return UNKNOWN;
      let used = 0;
      const next = () => used++;
      const from = sourcesOf(alternative);
      const parts: Value[] = [];
      for (const piece of alternative.pieces) {
        if (typeof piece !== 'string') {
          parts.push([piece]);
          continue;
        }
        let start = 0;
        for (const match of piece.matchAll(hole)) {
          parts.push([{ kind: 'text', pieces: [piece.slice(start, match.index)], from }], find(match, next));
          start = match.index + match[0].length;
        }
        parts.push([{ kind: 'text', pieces: [piece.slice(start)], from }]);
      }
      return concat(parts);
    }),
  );
}

/** Status codes that a text asks for when it is searched for in a message: a number of three digits that stands alone. */
export function codesIn(needle: string): number[] {
  return [...needle.matchAll(/(?<![\d.])([1-5]\d\d)(?![\d.])/g)].map((match) => Number(match[1]));
}
