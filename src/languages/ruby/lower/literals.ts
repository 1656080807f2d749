/** Numbers, strings, symbols, heredocs, regular expressions, arrays, hashes. */
import type { Entry, Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { BLOCK, literalAt, nameAt, spanOf, unknownAt } from './build';
import type { Context } from './context';
import { lowerBody, lowerExpression } from './expressions';
import { lowerIdentifier } from './names';

export function lowerInteger(c: Context, node: SyntaxNode): Expression {
  const text = c.text(node).replaceAll('_', '').toLowerCase();
  const octal = /^0o?([0-7]+)$/.exec(text);
  const value = octal === null ? Number(text.replace(/^0d/, '')) : Number.parseInt(octal[1] as string, 8);
  return Number.isNaN(value) ? unknownAt(spanOf(node)) : literalAt(spanOf(node), value);
}

export function lowerFloat(c: Context, node: SyntaxNode): Expression {
  return literalAt(spanOf(node), Number(c.text(node).replaceAll('_', '')));
}

export function lowerCharacter(c: Context, node: SyntaxNode): Expression {
  return literalAt(spanOf(node), c.text(node).slice(1));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ', 0: '\0', e: '\x1b', '\n': '' };

function escapeText(text: string): string {
  const code = /^\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\})$/.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  const letter = text.slice(1);
  return ESCAPES[letter] ?? letter;
}

type Part = string | Expression;

function partsOf(c: Context, nodes: readonly SyntaxNode[]): Part[] {
  const parts: Part[] = [];
  const add = (text: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  for (const node of nodes) {
    if (node.type === 'string_content' || node.type === 'heredoc_content') add(c.text(node));
    else if (node.type === 'escape_sequence') add(escapeText(c.text(node)));
    else if (node.type === 'interpolation') parts.push(lowerBody(c, spanOf(node), namedChildren(node)));
    else if (node.type === 'string' || node.type === 'bare_string')
      for (const part of partsOf(c, node.children)) typeof part === 'string' ? add(part) : parts.push(part);
  }
  return parts;
}

function textOrTemplate(node: SyntaxNode, parts: readonly Part[]): Expression {
  const [only] = parts;
  if (parts.length === 0) return literalAt(spanOf(node), '');
  if (parts.length === 1 && typeof only === 'string') return literalAt(spanOf(node), only);
  return { kind: 'template', span: spanOf(node), parts };
}

export function lowerString(c: Context, node: SyntaxNode): Expression {
  // Between single quotes only these two are escapes, and the grammar tells none.
  if (c.source[node.start] === "'" && node.type === 'string')
    return literalAt(spanOf(node), c.source.slice(node.start + 1, node.end - 1).replace(/\\(['\\])/g, '$1'));
  return textOrTemplate(node, partsOf(c, node.children));
}

export function lowerSymbol(c: Context, node: SyntaxNode): Expression {
  return literalAt(spanOf(node), c.text(node).replace(/^:|:$/g, ''));
}

/** The literal text of a regular expression: numbers in it are what a search looks for. */
export function lowerRegex(c: Context, node: SyntaxNode): Expression {
  return textOrTemplate(node, partsOf(c, node.children));
}

export function lowerSubshell(c: Context, node: SyntaxNode): Expression {
  return unknownAt(
    spanOf(node),
    partsOf(c, node.children).filter((part) => typeof part !== 'string'),
  );
}

export function lowerHeredoc(c: Context, node: SyntaxNode): Expression {
  const body = c.facts.heredocs.get(node.start);
  if (body === undefined) return unknownAt(spanOf(node));
  const parts = partsOf(c, body.children);
  const [first] = parts;
  if (typeof first === 'string') parts[0] = first.replace(/^[^\n]*\n/, '');
  const isSquiggly = c.text(node).startsWith('<<~');
  const dedented = isSquiggly ? dedent(parts) : parts;
  return textOrTemplate(node, dedented);
}

function dedent(parts: readonly Part[]): Part[] {
  const indents = parts.flatMap((part, index) =>
    typeof part !== 'string' ? [] : [...part.matchAll(index === 0 ? /^[ \t]*(?=\S)/gm : /\n([ \t]*)(?=\S)/g)],
  );
  const widths = indents.map((match) => (match[1] ?? match[0]).length);
  const width = widths.length === 0 ? 0 : Math.min(...widths.slice(0, 200));
  if (width === 0) return [...parts];
  const indent = new RegExp(`\\n[ \\t]{1,${width}}`, 'g');
  return parts.map((part, index) => {
    if (typeof part !== 'string') return part;
    const start = index === 0 ? part.replace(new RegExp(`^[ \\t]{1,${width}}`), '') : part;
    return start.replace(indent, '\n');
  });
}

export function lowerWords(c: Context, node: SyntaxNode): Expression {
  const items = namedChildren(node).map((word) => ({ value: lowerString(c, word) }));
  return { kind: 'list', span: spanOf(node), items };
}

export function lowerArray(c: Context, node: SyntaxNode): Expression {
  return listOf(c, node, namedChildren(node));
}

export function listOf(c: Context, node: SyntaxNode, elements: readonly SyntaxNode[]): Expression {
  const plain = elements.filter((element) => !isPair(element));
  const pairs = elements.filter(isPair);
  const items = plain.map((element) =>
    element.type === 'splat_argument'
      ? { value: lowerSplat(c, element), spread: true }
      : { value: lowerExpression(c, element) },
  );
  if (pairs.length > 0) items.push({ value: hashOf(c, pairs[0] as SyntaxNode, pairs) });
  return { kind: 'list', span: spanOf(node), items };
}

export function isPair(node: SyntaxNode): boolean {
  return node.type === 'pair' || node.type === 'hash_splat_argument';
}

/** `*list`; a bare `*` hands on the method's own. */
export function lowerSplat(c: Context, node: SyntaxNode): Expression {
  const [value] = namedChildren(node);
  if (value !== undefined) return lowerExpression(c, value);
  return nameAt(spanOf(node), node.type === 'splat_argument' ? '*' : node.type === 'block_argument' ? BLOCK : '**');
}

export function lowerHash(c: Context, node: SyntaxNode): Expression {
  return hashOf(c, node, namedChildren(node));
}

export function hashOf(c: Context, at: SyntaxNode, pairs: readonly SyntaxNode[]): Expression {
  const last = pairs.at(-1) ?? at;
  const entries = pairs.flatMap((pair): Entry[] => {
    if (pair.type === 'hash_splat_argument') return [{ key: null, value: lowerSplat(c, pair) }];
    const key = childIn(pair, 'key');
    if (pair.type !== 'pair' || key === undefined) return [{ key: null, value: lowerExpression(c, pair) }];
    return [{ key: lowerKey(c, key), value: pairValue(c, pair, key) }];
  });
  return { kind: 'object', span: { start: at.start, end: Math.max(at.end, last.end) }, entries };
}

function lowerKey(c: Context, key: SyntaxNode): Expression {
  return key.type === 'hash_key_symbol' ? lowerSymbol(c, key) : lowerExpression(c, key);
}

/** `{ url: }` stands for `{ url: url }`. */
export function pairValue(c: Context, pair: SyntaxNode, key: SyntaxNode): Expression {
  const value = childIn(pair, 'value');
  return value === undefined ? lowerIdentifier(c, key) : lowerExpression(c, value);
}

/** A key that is known: symbols and plain strings. */
export function keyText(c: Context, key: SyntaxNode): string | undefined {
  if (key.type === 'hash_key_symbol' || key.type === 'simple_symbol') return c.text(key).replace(/^:|:$/g, '');
  if (key.type !== 'string') return undefined;
  const lowered = lowerString(c, key);
  return lowered.kind === 'literal' ? String(lowered.value) : undefined;
}
