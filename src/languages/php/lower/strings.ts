/** Literals: numbers, strings with and without variables in them, heredocs. */
import type { Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, literalAt, spanOf } from './lowering';

/** Value of an integer as written: `4_29`, `0x1AD`, `0b11`, `0o17`, `017`. */
export function integerValue(text: string): number {
  const digits = text.replaceAll('_', '');
  return Number(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', e: '\u001b', f: '\f' };

/** What an escape in double quotes stands for. Unknown ones stand for themselves, as in PHP. */
function unescapeDouble(text: string): string {
  const kind = text[1] ?? '';
  if (kind === 'u') return codePoint(Number.parseInt(text.slice(3, -1), 16));
  if (kind === 'x') return codePoint(Number.parseInt(text.slice(2), 16));
  if (kind >= '0' && kind <= '7') return codePoint(Number.parseInt(text.slice(1), 8) & 0xff);
  return ESCAPES[kind] ?? ('\\$"`'.includes(kind) ? kind : text);
}

function codePoint(value: number): string {
  return value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '';
}

function singleQuoted(node: SyntaxNode, lowering: Lowering): Expression {
  let text = '';
  for (const child of node.children) {
    if (child.type === 'string_content') text += lowering.text(child);
    else if (child.type === 'escape_sequence') text += lowering.text(child).slice(1);
  }
  return literalAt(spanOf(node), text);
}

/** The parts of a text; `indent` is what a heredoc takes from the start of each line. */
function parts(body: SyntaxNode, lowering: Lowering, indent: number | null): (string | Expression)[] {
  const found: (string | Expression)[] = [];
  const margin = indent === null ? null : new RegExp(`(^|\\n)[ \\t]{0,${indent}}`, 'g');
  let text = '';
  let end = body.start;
  let atLineStart = true;
  for (const child of namedChildren(body)) {
    if (margin !== null && end > body.start && lowering.source.slice(end, child.start).includes('\n')) {
      text += '\n';
      atLineStart = true;
    }
    end = child.end;
    if (child.type === 'string_content' || child.type === 'nowdoc_string') {
      const content = lowering.text(child);
      text += margin === null ? content : withoutMargin(content, margin, atLineStart);
    } else if (child.type === 'escape_sequence') text += unescapeDouble(lowering.text(child));
    else {
      if (text !== '') found.push(text);
      text = '';
      found.push(lowering.expression(child));
    }
    atLineStart = false;
  }
  if (text !== '') found.push(text);
  return found;
}

function withoutMargin(content: string, margin: RegExp, atLineStart: boolean): string {
  return content.replace(margin, (match, lineEnd: string, offset: number) =>
    offset === 0 && lineEnd === '' && !atLineStart ? match : lineEnd,
  );
}

function textOrTemplate(node: SyntaxNode, found: readonly (string | Expression)[]): Expression {
  const span = spanOf(node);
  if (found.length === 0) return literalAt(span, '');
  const [first] = found;
  if (found.length === 1 && typeof first === 'string') return literalAt(span, first);
  return { kind: 'template', span, parts: found };
}

function heredoc(node: SyntaxNode, lowering: Lowering): Expression {
  const body = childIn(node, 'value');
  if (body === undefined) return literalAt(spanOf(node), '');
  const end = childIn(node, 'end_tag');
  const lineStart = end === undefined ? 0 : lowering.source.lastIndexOf('\n', end.start) + 1;
  const indent = end === undefined ? 0 : Math.min(end.start - lineStart, 200);
  return textOrTemplate(node, parts(body, lowering, indent));
}

/** `"$array[key]"`: without braces a bare word is the key itself, not a constant. */
export function isBareKey(subscript: SyntaxNode, lowering: Lowering): boolean {
  const around = subscript.parent?.type;
  if (around !== 'encapsed_string' && around !== 'heredoc_body') return false;
  return lowering.source[subscript.start - 1] !== '{';
}

export const STRINGS: Readonly<Record<string, LowerExpression>> = {
  integer: (node, lowering) => literalAt(spanOf(node), integerValue(lowering.text(node))),
  float: (node, lowering) => literalAt(spanOf(node), Number(lowering.text(node).replaceAll('_', ''))),
  boolean: (node, lowering) => literalAt(spanOf(node), lowering.text(node).toLowerCase() === 'true'),
  null: (node) => literalAt(spanOf(node), null),
  string: singleQuoted,
  encapsed_string: (node, lowering) => textOrTemplate(node, parts(node, lowering, null)),
  heredoc,
  nowdoc: heredoc,
  shell_command_expression: (node, lowering) => lowering.unknown(node),
  string_content: (node, lowering) => literalAt(spanOf(node), lowering.text(node)),
  dynamic_variable_name(node, lowering) {
    const plain = childOfType(node, 'name');
    if (plain === undefined) return lowering.unknown(node);
    return { kind: 'name', span: spanOf(node), name: `$${lowering.text(plain)}` };
  },
};
