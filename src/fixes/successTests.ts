/** What languages share in making a success test hold for all of 2Chat's success codes. */
import type { StatusTest } from '../analysis/model';
import { SUCCESS_CODES } from '../api';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../syntax/tree';
import type { FixContext } from './fix';
import type { Change } from './writer';

const SUCCESS: readonly number[] = SUCCESS_CODES;
export const SUCCESS_LIST = SUCCESS.join(', ');

/** Instead of a node, another text. */
export function replaced(node: SyntaxNode, text: string): Change {
  return { edits: [{ span: { start: node.start, end: node.end }, text }], helpers: [] };
}

/** `status == 200`. */
export interface Comparison {
  readonly status: string;
  readonly code: number;
  readonly isNegated: boolean;
}

/** How a language compares, and how it joins comparisons. */
export interface Comparing<T extends Comparison> {
  comparisonOf(node: SyntaxNode, source: string): T | undefined;
  /** Type of a node that joins two conditions. */
  readonly joint: string;
  readonly or: string;
  readonly and: string;
}

function isChain(node: SyntaxNode | null, type: string, operator: string, source: string): node is SyntaxNode {
  const written = node?.type === type ? childIn(node, 'operator') : undefined;
  return written !== undefined && textOf(written, source) === operator;
}

function operandsOf(node: SyntaxNode, type: string, operator: string, source: string): SyntaxNode[] {
  if (!isChain(node, type, operator, source)) return [node];
  return [childIn(node, 'left'), childIn(node, 'right')].flatMap((side) =>
    side === undefined ? [] : operandsOf(side, type, operator, source),
  );
}

/** Tests of success codes of the same calls, outside of a stretch. */
export function othersOutside(context: FixContext, test: StatusTest, span: SyntaxNode): StatusTest[] {
  return context.analysis.tests.filter(
    (other) =>
      (other.form === 'code' || other.form === 'constant') &&
      other.codes.some((code) => SUCCESS.includes(code)) &&
      other.calls.some((call) => test.calls.includes(call)) &&
      (other.span.end <= span.start || other.span.start >= span.end),
  );
}

/**
 * The comparison that a test is in, and what is to be replaced for it: the whole chain, where that asks the same for
 * other success codes. Undefined where the program tells successes apart, or asks for all of them already.
 */
export function widening<T extends Comparison>(
  context: FixContext,
  test: StatusTest,
  node: SyntaxNode,
  { comparisonOf, joint, or, and }: Comparing<T>,
): { readonly target: SyntaxNode; readonly comparison: T } | undefined {
  const source = context.file.text;
  const comparison = comparisonOf(node, source);
  if (comparison === undefined) return undefined;
  const operator = comparison.isNegated ? and : or;
  let chain = node;
  while (isChain(chain.parent, joint, operator, source)) chain = chain.parent;
  const operands = operandsOf(chain, joint, operator, source).map((operand) => comparisonOf(operand, source));
  const isSameQuestion = operands.every(
    (one) => one?.status === comparison.status && one.isNegated === comparison.isNegated && SUCCESS.includes(one.code),
  );
  const target = isSameQuestion ? chain : node;
  const others = othersOutside(context, test, target);
  const isSplit = others.some(({ span }) => chain.start <= span.start && span.end <= chain.end);
  const tellsApart = others.some((other) => other.codes.some((code) => !test.codes.includes(code)));
  if (isSplit || tellsApart) return undefined;
  if (isSameQuestion && SUCCESS.every((code) => operands.some((one) => one?.code === code))) return undefined;
  return { target, comparison };
}

/** Whether a list of codes has only success codes, not all of them, and no others are asked for elsewhere. */
export function isShortList(context: FixContext, test: StatusTest, list: SyntaxNode): boolean {
  const present = namedChildren(list).map((item) => Number(textOf(item, context.file.text)));
  if (present.some((code) => !SUCCESS.includes(code)) || present.length === SUCCESS.length) return false;
  return !othersOutside(context, test, list).some((other) => other.codes.some((code) => !present.includes(code)));
}
