/** Numbers, strings and templates. */
import type { Expression } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { type Lowering, spanOf } from './context';

/** The value of a numeric literal: `4_29`, `0x1AD`, `0o17`, `429n`; NaN where the text is none. */
export function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').replace(/n$/, '');
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8);
  return Number(plain);
}

export function lowerNumber(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'literal', span: spanOf(node), value: numberOf(textOf(node, lowering.source)) };
}

/** The content of a string literal with its escapes resolved. */
export function stringOf(lowering: Lowering, node: SyntaxNode): string {
  let text = '';
  for (const child of node.children)
    if (child.type === 'escape_sequence') text += unescaped(textOf(child, lowering.source));
    else if (child.named) text += textOf(child, lowering.source);
  return text;
}

export function lowerString(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'literal', span: spanOf(node), value: stringOf(lowering, node) };
}

/** A template without holes is a literal. Text is read between the holes, as the grammar may leave white space out. */
export function lowerTemplate(lowering: Lowering, node: SyntaxNode): Expression {
  const parts: (string | Expression)[] = [];
  let text = '';
  let position = node.start + 1;
  const addText = (end: number) => {
    text += lowering.source.slice(position, Math.max(position, end));
  };
  for (const child of namedChildren(node)) {
    if (child.type === 'escape_sequence') {
      addText(child.start);
      text += unescaped(textOf(child, lowering.source));
    } else if (child.type === 'template_substitution') {
      addText(child.start);
      if (text !== '') parts.push(text);
      text = '';
      for (const inner of namedChildren(child)) parts.push(lowering.expression(inner));
    } else continue;
    position = child.end;
  }
  addText(node.end - 1);
  if (parts.length === 0) return { kind: 'literal', span: spanOf(node), value: text };
  if (text !== '') parts.push(text);
  return { kind: 'template', span: spanOf(node), parts };
}

/** A regular expression is the text of its pattern, where that is plain words: `/429|503/` is searched like a text. */
export function lowerRegex(lowering: Lowering, node: SyntaxNode): Expression {
  const pattern = childIn(node, 'pattern');
  const text = pattern === undefined ? '' : textOf(pattern, lowering.source);
  return { kind: 'literal', span: spanOf(node), value: text.replace(/\\b/g, '').replace(/\\(\W)/g, '$1') };
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

function unescaped(sequence: string): string {
  const body = sequence.slice(1);
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})$/.exec(body);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  if (body === '' || body === '\n' || body === '\r\n') return '';
  return SIMPLE_ESCAPES[body] ?? body;
}
