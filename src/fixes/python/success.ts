/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type Comparison, isShortList, othersOutside, replaced, SUCCESS_LIST, widening } from '../successTests';
import type { Change } from '../writer';

/** `response.status_code == 200`. */
function comparisonOf(node: SyntaxNode, source: string): Comparison | undefined {
  const operators = childrenIn(node, 'operators').map((operator) => textOf(operator, source));
  const [operator = ''] = operators;
  if (node.type !== 'comparison_operator' || operators.length !== 1 || !/^[!=]=$/.test(operator)) return undefined;
  const sides = namedChildren(node);
  const literal = sides.find((side) => side.type === 'integer');
  const status = sides.find((side) => side !== literal);
  if (literal === undefined || status === undefined) return undefined;
  return { status: textOf(status, source), code: Number(textOf(literal, source)), isNegated: operator === '!=' };
}

const COMPARING = { comparisonOf, joint: 'boolean_operator', or: 'or', and: 'and' };

function ofComparison(context: FixContext, test: StatusTest, node: SyntaxNode): Change | undefined {
  const wider = widening(context, test, node, COMPARING);
  if (wider === undefined) return undefined;
  const { status, isNegated } = wider.comparison;
  return replaced(wider.target, `${status} ${isNegated ? 'not in' : 'in'} (${SUCCESS_LIST})`);
}

function ofList(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  if (!isShortList(context, test, list)) return undefined;
  const text = textOf(list, context.file.text);
  return replaced(list, `${text.at(0)}${SUCCESS_LIST}${text.at(-1)}`);
}

/** `case 200:` becomes `case 200 | 201 | 202:`. */
function ofCase(context: FixContext, test: StatusTest, pattern: SyntaxNode): Change | undefined {
  const match = pattern.parent?.parent ?? pattern;
  if (namedChildren(pattern).length !== 1 || othersOutside(context, test, pattern).length > 0) return undefined;
  return match.type === 'block' ? replaced(pattern, SUCCESS_CODES.join(' | ')) : undefined;
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const parent = literal.parent;
  if (literal.type !== 'integer' || parent === null) return undefined;
  if (/^(?:tuple|list|set)$/.test(parent.type)) return ofList(context, test, parent);
  if (parent.type === 'case_pattern') return ofCase(context, test, parent);
  return ofComparison(context, test, parent);
}
