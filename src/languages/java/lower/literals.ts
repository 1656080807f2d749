/** Numbers, strings, text blocks. */
import { type SyntaxNode, textOf } from '../../../syntax/tree';
import { literalAt, spanOf } from '../../classbased/build';
import type { JavaExpression, JavaLowering } from './javaLowering';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  s: ' ',
  '0': '\0',
  '\n': '',
};

export function unescaped(sequence: string): string {
  const letter = sequence[1] ?? '';
  if (letter === 'u') {
    const code = Number.parseInt(sequence.replace(/^\\u+/, ''), 16);
    return Number.isNaN(code) ? '' : String.fromCharCode(code);
  }
  return ESCAPES[letter] ?? letter;
}

/** A text block without its first line end and its common indentation. */
function textBlock(written: string): string {
  const lines = written
    .slice(3, -3)
    .replace(/^[^\n]*\n/, '')
    .split('\n');
  const filled = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const indentation = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  const text = lines.map((line) => line.slice(Math.min(indentation, line.length)).trimEnd()).join('\n');
  return text.replace(/\\(?:u+[0-9a-fA-F]{4}|[\s\S])/g, unescaped);
}

function string(node: SyntaxNode, lowering: JavaLowering) {
  const written = textOf(node, lowering.source);
  const text = written.startsWith('"""')
    ? textBlock(written)
    : written
        .slice(1, written.endsWith('"') && written.length > 1 ? -1 : undefined)
        .replace(/\\(?:u+[0-9a-fA-F]{4}|[\s\S])/g, unescaped);
  return literalAt(spanOf(node), text);
}

/** `429`, `4_29`, `0x1AD`, `0b1`, `017`, `429L`. */
export function integerOf(text: string): number {
  const digits = text.replaceAll('_', '').replace(/[lL]$/, '');
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

const integer: JavaExpression = (node, lowering) => literalAt(spanOf(node), integerOf(lowering.text(node)));

export const LITERALS: Readonly<Record<string, JavaExpression>> = {
  decimal_integer_literal: integer,
  hex_integer_literal: integer,
  octal_integer_literal: integer,
  binary_integer_literal: integer,
  decimal_floating_point_literal: (node, lowering) =>
    literalAt(spanOf(node), Number.parseFloat(lowering.text(node).replaceAll('_', ''))),
  true: (node) => literalAt(spanOf(node), true),
  false: (node) => literalAt(spanOf(node), false),
  null_literal: (node) => literalAt(spanOf(node), null),
  string_literal: string,
  character_literal: (node, lowering) =>
    literalAt(
      spanOf(node),
      lowering
        .text(node)
        .slice(1, -1)
        .replace(/\\(?:u+[0-9a-fA-F]{4}|[\s\S])/g, unescaped),
    ),
};
