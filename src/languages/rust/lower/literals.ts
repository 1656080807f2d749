/** Literals. */
import { childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, literalAt, spanOf } from './lowering';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/** Escapes of strings and characters; a backslash at the end of a line drops the white space after it. */
export function resolveEscapes(text: string): string {
  return text.replace(/\\(?:\r?\n\s*|x([\da-f]{2})|u\{([\da-f_]{1,8})\}|([^\n]))/gi, (whole, ...groups) => {
    const [byte, point, one] = groups as (string | undefined)[];
    const hex = byte ?? point?.replaceAll('_', '');
    if (hex !== undefined) {
      const code = Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return one === undefined ? '' : (SIMPLE_ESCAPES[one] ?? one);
  });
}

/** The text between the quotes of any kind of string literal. */
export function stringText(literal: string): string {
  const raw = /^[bc]?r(#*)"([\s\S]*)"\1$/.exec(literal);
  if (raw !== null) return raw[2] as string;
  return resolveEscapes(literal.replace(/^[bc]?"|"$/g, ''));
}

/** The value of a number without its type: `4_29u16`, `0x1ad`, `1.5e3f64`. */
export function numberValue(literal: string): number | null {
  const plain = literal.replace(/_?(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/, '').replaceAll('_', '');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? null : value;
}

const number: LowerExpression = (node, lowering) => {
  const value = numberValue(lowering.text(node));
  return value === null ? lowering.unknown(node) : literalAt(spanOf(node), value);
};

const text: LowerExpression = (node, lowering) => literalAt(spanOf(node), stringText(lowering.text(node)));

const character: LowerExpression = (node, lowering) =>
  literalAt(spanOf(node), resolveEscapes(lowering.text(node).replace(/^b?'|'$/g, '')));

export const LITERALS: Readonly<Record<string, LowerExpression>> = {
  integer_literal: number,
  float_literal: number,
  string_literal: text,
  raw_string_literal: text,
  char_literal: character,
  boolean_literal: (node, lowering) => literalAt(spanOf(node), lowering.text(node) === 'true'),
  negative_literal: (node, lowering) => {
    const value = numberValue(lowering.text(node).replace(/^-\s*/, ''));
    return value === null ? lowering.unknown(node) : literalAt(spanOf(node), -value);
  },
};

/** Labels of loops and of the jumps out of them. */
export function labelOf(node: SyntaxNode, lowering: Lowering): string | undefined {
  const [label] = childrenOfType(node, 'label');
  return label === undefined ? undefined : lowering.text(label).replace(/^'|:$/g, '');
}
