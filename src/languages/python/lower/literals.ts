/** Numbers, constants and strings; f-strings become templates. */
import type { Expression, ExpressionOf } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import {
  callAt,
  type LowerExpression,
  type Lowering,
  literalAt,
  memberAt,
  namedParts,
  spanOf,
  statementOf,
} from './lowering';

function numberOf(text: string): number {
  const digits = text.replaceAll('_', '').toLowerCase();
  if (/^0[xob]/.test(digits)) return Number(digits);
  return Number.parseFloat(digits);
}

function lowerNumber(node: SyntaxNode, lowering: Lowering): Expression {
  const text = lowering.text(node);
  const value = numberOf(text);
  if (Number.isNaN(value) || /j$/i.test(text)) return { kind: 'unknown', span: spanOf(node), parts: [] };
  return literalAt(spanOf(node), value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

function unescaped(text: string): string {
  const code = /^\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{1,3}))$/i.exec(text);
  if (code !== null) {
    const [, hex2, hex4, hex8, octal] = code;
    const point = octal === undefined ? Number.parseInt(hex2 ?? hex4 ?? hex8 ?? '', 16) : Number.parseInt(octal, 8);
    return point <= 0x10ffff ? String.fromCodePoint(point) : text;
  }
  return ESCAPES[text.slice(1)] ?? text;
}

const DOUBLED: Readonly<Record<string, string>> = { '{{': '{', '}}': '}' };

/** The text of a `string_content`; what is between the escapes is as written. */
function contentOf(node: SyntaxNode, lowering: Lowering): string {
  let text = '';
  let from = node.start;
  for (const child of node.children) {
    text += lowering.source.slice(from, child.start);
    const written = lowering.text(child);
    text += child.type === 'escape_sequence' ? unescaped(written) : (DOUBLED[written] ?? written);
    from = child.end;
  }
  return text + lowering.source.slice(from, node.end);
}

/** What an f-string shows of a value: errors as their message. */
function shown(node: SyntaxNode | undefined, interpolation: SyntaxNode, lowering: Lowering): Expression {
  const value = lowering.expression(node, interpolation);
  if (node?.type !== 'identifier' || !lowering.function.errors.has(lowering.text(node))) return value;
  return messageOf(value);
}

/** `str(value)` as a method, so that tables and classes of the program say what it gives. */
export function messageOf(value: Expression): Expression {
  return callAt(value.span, memberAt(value.span, value, '__str__'));
}

function partsOf(node: SyntaxNode, lowering: Lowering): (string | Expression)[] {
  return namedParts(node).flatMap((child): (string | Expression)[] => {
    if (child.type === 'string_content') return [contentOf(child, lowering)];
    if (child.type !== 'interpolation') return child.type === 'ERROR' ? [lowering.unknown(child)] : [];
    const expression = childIn(child, 'expression');
    const prefix =
      childOfType(child, '=') === undefined || expression === undefined ? [] : [`${lowering.text(expression)}=`];
    const widths = childrenOfType(child, 'format_specifier').flatMap((specifier) => lowering.unknown(specifier).parts);
    const value = shown(expression, child, lowering);
    if (widths.length === 0) return [...prefix, value];
    const body = [...widths.map(statementOf), statementOf(value)];
    return [...prefix, { kind: 'do', span: spanOf(child), body }];
  });
}

function fromParts(node: SyntaxNode, parts: readonly (string | Expression)[]): ExpressionOf<'literal' | 'template'> {
  const span = spanOf(node);
  if (parts.every((part) => typeof part === 'string')) return literalAt(span, parts.join(''));
  return { kind: 'template', span, parts };
}

export const LITERALS: Readonly<Record<string, LowerExpression>> = {
  integer: lowerNumber,
  float: lowerNumber,
  true: (node) => literalAt(spanOf(node), true),
  false: (node) => literalAt(spanOf(node), false),
  none: (node) => literalAt(spanOf(node), null),
  ellipsis: (node) => ({ kind: 'unknown', span: spanOf(node), parts: [] }),
  string: (node, lowering) => fromParts(node, partsOf(node, lowering)),
  concatenated_string: (node, lowering) =>
    fromParts(
      node,
      namedParts(node).flatMap((child) =>
        child.type === 'string' ? partsOf(child, lowering) : [lowering.expression(child)],
      ),
    ),
};
