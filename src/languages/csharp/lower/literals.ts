/** Numbers, strings, and strings with holes. */
import type { Expression } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, spanOf } from '../../classbased/build';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';

/** `429`, `4_29`, `0x1AD`, `0b1`, `429UL`. */
export function integerOf(text: string): number {
  const digits = text.replaceAll('_', '');
  return Number(/^0[xb]/i.test(digits) ? digits.replace(/[uUlL]+$/, '') : digits.replace(/[uUlLmMdDfF]+$/, ''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
};

function unescaped(sequence: string): string {
  const letter = sequence[1] ?? '';
  if ((letter === 'u' || letter === 'x' || letter === 'U') && sequence.length > 2) {
    const code = Number.parseInt(sequence.slice(2), 16);
    return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code);
  }
  return ESCAPES[letter] ?? letter;
}

function plainText(node: SyntaxNode, lowering: CSharpLowering): string {
  return node.children
    .map((child) => {
      if (child.type === 'escape_sequence') return unescaped(lowering.text(child));
      return child.type.endsWith('literal_content') ? lowering.text(child) : '';
    })
    .join('');
}

/** A raw string over several lines stands without its first and last line end and without the indentation of its end. */
export function withoutIndentation(content: string): string {
  if (!/^\r?\n/.test(content)) return content;
  const lines = content.split(/\r?\n/).slice(1);
  const indentation = /^\s*$/.test(lines.at(-1) ?? '') ? (lines.pop() ?? '') : '';
  return lines
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()))
    .join('\n');
}

function interpolated(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const start = lowering.text(node.children.find((child) => child.type === 'interpolation_start'));
  const isRaw = node.children.some((child) => child.type === 'interpolation_quote' && child.end - child.start >= 3);
  const parts = node.children.flatMap((child): (string | Expression)[] => {
    if (child.type === 'interpolation') {
      const [value] = namedChildren(child).filter((part) => !part.type.startsWith('interpolation_'));
      return [lowering.expression(value, child)];
    }
    if (child.type === 'escape_sequence') return [unescaped(lowering.text(child))];
    if (child.type !== 'string_content') return [];
    const content = lowering.text(child);
    if (isRaw) return [content];
    const braces = content.replaceAll('{{', '{').replaceAll('}}', '}');
    return [start.includes('@') ? braces.replaceAll('""', '"') : braces];
  });
  return { kind: 'template', span: spanOf(node), parts };
}

export const LITERALS: Readonly<Record<string, CSharpExpression>> = {
  integer_literal: (node, lowering) => literalAt(spanOf(node), integerOf(lowering.text(node))),
  real_literal: (node, lowering) => literalAt(spanOf(node), Number.parseFloat(lowering.text(node).replaceAll('_', ''))),
  boolean_literal: (node, lowering) => literalAt(spanOf(node), lowering.text(node) === 'true'),
  null_literal: (node) => literalAt(spanOf(node), null),
  default_expression: (node) => literalAt(spanOf(node), null),
  character_literal: (node, lowering) => literalAt(spanOf(node), plainText(node, lowering)),
  string_literal: (node, lowering) => literalAt(spanOf(node), plainText(node, lowering)),
  verbatim_string_literal: (node, lowering) =>
    literalAt(spanOf(node), lowering.text(node).slice(2, -1).replaceAll('""', '"')),
  raw_string_literal: (node, lowering) => {
    const content = node.children.find((child) => child.type === 'raw_string_content');
    return literalAt(spanOf(node), withoutIndentation(lowering.text(content)));
  },
  interpolated_string_expression: interpolated,
};
