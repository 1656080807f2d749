/** Numbers, strings, and strings with holes. The grammar leaves `$name` in a string to be found here. */
import type { Expression } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, spanOf } from '../../classbased/build';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b' };

function unescaped(sequence: string): string {
  const letter = sequence[1] ?? '';
  if (letter !== 'u') return ESCAPES[letter] ?? letter;
  const code = Number.parseInt(sequence.slice(2), 16);
  return Number.isNaN(code) ? '' : String.fromCharCode(code);
}

const HOLE = /\$([A-Za-z_][A-Za-z0-9_]*)/g;

/** Plain text with `$name` holes; `from` is its offset in the file. */
function pieces(text: string, from: number, lowering: KotlinLowering): (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let done = 0;
  for (const match of text.matchAll(HOLE)) {
    const start = from + match.index + 1;
    parts.push(
      text.slice(done, match.index),
      lowering.nameOf(match[1] ?? '', { start, end: from + match.index + match[0].length }),
    );
    done = match.index + match[0].length;
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== '');
}

function string(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const parts: (string | Expression)[] = [];
  let plain: { text: string; from: number } | undefined;
  const flush = () => {
    if (plain !== undefined) parts.push(...pieces(plain.text, plain.from, lowering));
    plain = undefined;
  };
  for (const child of node.children) {
    if (child.type === 'string_content') {
      plain ??= { text: '', from: child.start };
      plain = { text: plain.text + lowering.text(child), from: plain.from };
      continue;
    }
    flush();
    if (child.type === 'escape_sequence') parts.push(unescaped(lowering.text(child)));
    else if (child.type === 'interpolation') parts.push(lowering.expression(namedChildren(child)[0], child));
  }
  flush();
  const span = spanOf(node);
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length ? literalAt(span, texts.join('')) : { kind: 'template', span, parts };
}

/** `429`, `4_29`, `0x1AD`, `0b1`, `429L`, `429u`. */
export function numberOf(text: string): number {
  const digits = text.replaceAll('_', '');
  return Number(/^0x/i.test(digits) ? digits.replace(/[uUlL]+$/, '') : digits.replace(/[uUlLfF]+$/, ''));
}

const number: KotlinExpression = (node, lowering) => literalAt(spanOf(node), numberOf(lowering.text(node)));

export const LITERALS: Readonly<Record<string, KotlinExpression>> = {
  number_literal: number,
  float_literal: number,
  character_literal: (node, lowering) => literalAt(spanOf(node), lowering.text(node).slice(1, -1)),
  string_literal: string,
  multiline_string_literal: string,
};
