/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { Change } from '../writer';

const SUCCESS: readonly number[] = SUCCESS_CODES;
const LIST = SUCCESS.join(', ');

function replaced(node: SyntaxNode, text: string): Change {
  return { edits: [{ span: { start: node.start, end: node.end }, text }], helpers: [] };
}

interface Comparison {
  readonly status: string;
  readonly code: number;
  readonly isNegated: boolean;
}

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

function isChain(node: SyntaxNode | null, operator: string, source: string): node is SyntaxNode {
  const written = node?.type === 'boolean_operator' ? childIn(node, 'operator') : undefined;
  return written !== undefined && textOf(written, source) === operator;
}

function operandsOf(node: SyntaxNode, operator: string, source: string): SyntaxNode[] {
  if (!isChain(node, operator, source)) return [node];
  return [childIn(node, 'left'), childIn(node, 'right')].flatMap((side) =>
    side === undefined ? [] : operandsOf(side, operator, source),
  );
}

/** The outermost `or` or `and` chain that a node is an operand of, or the node itself. */
function chainOf(node: SyntaxNode, operator: string, source: string): SyntaxNode {
  let chain = node;
  while (isChain(chain.parent, operator, source)) chain = chain.parent;
  return chain;
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
  const operator = comparison.isNegated ? 'and' : 'or';
  const chain = chainOf(node, operator, source);
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
  return replaced(target, `${comparison.status} ${comparison.isNegated ? 'not in' : 'in'} (${LIST})`);
}

function ofList(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const present = namedChildren(list).map((item) => Number(textOf(item, source)));
  if (present.some((code) => !SUCCESS.includes(code)) || present.length === SUCCESS.length) return undefined;
  if (othersOutside(context, test, list).some((other) => other.codes.some((code) => !present.includes(code))))
    return undefined;
  const text = textOf(list, source);
  return replaced(list, `${text.at(0)}${LIST}${text.at(-1)}`);
}

/** `case 200:` becomes `case 200 | 201 | 202:`. */
function ofCase(context: FixContext, test: StatusTest, pattern: SyntaxNode): Change | undefined {
  const match = pattern.parent?.parent ?? pattern;
  if (namedChildren(pattern).length !== 1 || othersOutside(context, test, pattern).length > 0) return undefined;
  return match.type === 'block' ? replaced(pattern, SUCCESS.join(' | ')) : undefined;
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const parent = literal.parent;
  if (literal.type !== 'integer' || parent === null) return undefined;
  if (/^(?:tuple|list|set)$/.test(parent.type)) return ofList(context, test, parent);
  if (parent.type === 'case_pattern') return ofCase(context, test, parent);
  return ofComparison(context, test, parent);
}
