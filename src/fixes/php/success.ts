/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import { type Comparison, isShortList, othersOutside, replaced, SUCCESS_LIST, widening } from '../successTests';
import type { Change } from '../writer';
import { styleIn } from './syntax';

interface StrictComparison extends Comparison {
  readonly isStrict: boolean;
}

/** `$status === 200`, `200 != $status`. */
function comparisonOf(node: SyntaxNode, source: string): StrictComparison | undefined {
  const written = node.type === 'binary_expression' ? childIn(node, 'operator') : undefined;
  const operator = written === undefined ? '' : textOf(written, source);
  const [left, right] = [childIn(node, 'left'), childIn(node, 'right')];
  if (!/^[!=]==?$/.test(operator) || left === undefined || right === undefined) return undefined;
  const literal = right.type === 'integer' ? right : left;
  const status = literal === right ? left : right;
  if (literal.type !== 'integer') return undefined;
  return {
    status: textOf(status, source),
    code: Number(textOf(literal, source)),
    isNegated: operator.startsWith('!'),
    isStrict: operator.length === 3,
  };
}

const COMPARING = { comparisonOf, joint: 'binary_expression', or: '||', and: '&&' };

function ofComparison(context: FixContext, test: StatusTest, node: SyntaxNode): Change | undefined {
  const wider = widening(context, test, node, COMPARING);
  if (wider === undefined) return undefined;
  const { status, isNegated, isStrict } = wider.comparison;
  const call = `in_array(${status}, [${SUCCESS_LIST}]${isStrict ? ', true' : ''})`;
  return replaced(wider.target, isNegated ? `!${call}` : call);
}

function ofList(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  if (!isShortList(context, test, list)) return undefined;
  const isLong = /^array\b/i.test(textOf(list, context.file.text));
  return replaced(list, isLong ? `array(${SUCCESS_LIST})` : `[${SUCCESS_LIST}]`);
}

/** `case 200:` becomes three labels. */
function ofCase(context: FixContext, test: StatusTest, literal: SyntaxNode): Change | undefined {
  const branch = literal.parent;
  if (branch === null || othersOutside(context, test, branch).length > 0) return undefined;
  const { lineEnd } = styleIn(context);
  const base = indentationAt(context.file.text, branch.start);
  return replaced(literal, SUCCESS_CODES.join(`:${lineEnd}${base}case `));
}

/** `200 => …` becomes `200, 201, 202 => …`. */
function ofArm(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  if (namedChildren(list).length !== 1 || othersOutside(context, test, list).length > 0) return undefined;
  return replaced(list, SUCCESS_LIST);
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const { parent } = literal;
  if (literal.type !== 'integer' || parent === null) return undefined;
  if (parent.type === 'case_statement') return ofCase(context, test, literal);
  if (parent.type === 'match_condition_list') return ofArm(context, test, parent);
  const list = parent.type === 'array_element_initializer' ? parent.parent : null;
  if (list?.type === 'array_creation_expression' && namedChildren(parent).length === 1)
    return ofList(context, test, list);
  return ofComparison(context, test, parent);
}
