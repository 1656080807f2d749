/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { styleIn } from './syntax';

const SUCCESS: readonly number[] = SUCCESS_CODES;
const LIST = SUCCESS.join(', ');

function replaced(node: SyntaxNode, text: string): Change {
  return { edits: [{ span: { start: node.start, end: node.end }, text }], helpers: [] };
}

interface Comparison {
  readonly status: string;
  readonly code: number;
  readonly isNegated: boolean;
  readonly isStrict: boolean;
}

/** `$status === 200`, `200 != $status`. */
function comparisonOf(node: SyntaxNode, source: string): Comparison | undefined {
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

function isChain(node: SyntaxNode | null, operator: string, source: string): node is SyntaxNode {
  const written = node?.type === 'binary_expression' ? childIn(node, 'operator') : undefined;
  return written !== undefined && textOf(written, source) === operator;
}

function operandsOf(node: SyntaxNode, operator: string, source: string): SyntaxNode[] {
  if (!isChain(node, operator, source)) return [node];
  return [childIn(node, 'left'), childIn(node, 'right')].flatMap((side) =>
    side === undefined ? [] : operandsOf(side, operator, source),
  );
}

/** Tests of success codes of the same calls, outside of a stretch. */
function othersOutside(context: FixContext, test: StatusTest, span: SyntaxNode): StatusTest[] {
  return context.analysis.tests.filter(
    (other) =>
      (other.form === 'code' || other.form === 'constant') &&
      other.codes.some((code) => SUCCESS.includes(code)) &&
      other.calls.some((call) => test.calls.includes(call)) &&
      (other.span.end <= span.start || other.span.start >= span.end),
  );
}

function ofComparison(context: FixContext, test: StatusTest, node: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const comparison = comparisonOf(node, source);
  if (comparison === undefined) return undefined;
  const operator = comparison.isNegated ? '&&' : '||';
  let chain = node;
  while (isChain(chain.parent, operator, source)) chain = chain.parent;
  const operands = operandsOf(chain, operator, source).map((operand) => comparisonOf(operand, source));
  const isSameQuestion = operands.every(
    (one) => one?.status === comparison.status && one.isNegated === comparison.isNegated && SUCCESS.includes(one.code),
  );
  const target = isSameQuestion ? chain : node;
  const others = othersOutside(context, test, target);
  const isSplit = others.some(({ span }) => chain.start <= span.start && span.end <= chain.end);
  const tellsApart = others.some((other) => other.codes.some((code) => !test.codes.includes(code)));
  if (isSplit || tellsApart) return undefined;
  if (isSameQuestion && SUCCESS.every((code) => operands.some((one) => one?.code === code))) return undefined;
  const not = comparison.isNegated ? '!' : '';
  return replaced(target, `${not}in_array(${comparison.status}, [${LIST}]${comparison.isStrict ? ', true' : ''})`);
}

function ofList(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const present = namedChildren(list).map((item) => Number(textOf(item, source)));
  if (present.some((code) => !SUCCESS.includes(code)) || present.length === SUCCESS.length) return undefined;
  if (othersOutside(context, test, list).some((other) => other.codes.some((code) => !present.includes(code))))
    return undefined;
  const isLong = /^array\b/i.test(textOf(list, source));
  return replaced(list, isLong ? `array(${LIST})` : `[${LIST}]`);
}

/** `case 200:` becomes three labels. */
function ofCase(context: FixContext, test: StatusTest, literal: SyntaxNode): Change | undefined {
  const branch = literal.parent;
  if (branch === null || othersOutside(context, test, branch).length > 0) return undefined;
  const { lineEnd } = styleIn(context);
  const base = indentationAt(context.file.text, branch.start);
  return replaced(literal, SUCCESS.join(`:${lineEnd}${base}case `));
}

/** `200 => …` becomes `200, 201, 202 => …`. */
function ofArm(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  if (namedChildren(list).length !== 1 || othersOutside(context, test, list).length > 0) return undefined;
  return replaced(list, LIST);
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
