/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { Change } from '../writer';
import { bare, isTypeScript } from './syntax';

const SUCCESS: readonly number[] = SUCCESS_CODES;

function replaced(node: SyntaxNode, text: string): Change {
  return { edits: [{ span: { start: node.start, end: node.end }, text }], helpers: [] };
}

function operatorOf(node: SyntaxNode, source: string): string {
  const operator = childIn(node, 'operator');
  return operator === undefined ? '' : textOf(operator, source);
}

interface Comparison {
  readonly status: string;
  readonly code: number;
  readonly isNegated: boolean;
}

/** `res.status === 200`. */
function comparisonOf(node: SyntaxNode, source: string): Comparison | undefined {
  const inner = bare(node);
  const operator = inner.type === 'binary_expression' ? operatorOf(inner, source) : '';
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const sides = [childIn(inner, 'left'), childIn(inner, 'right')];
  const literal = sides.find((side) => side?.type === 'number');
  const status = sides.find((side) => side !== undefined && side !== literal);
  if (literal === undefined || status === undefined) return undefined;
  return {
    status: textOf(status, source),
    code: Number(textOf(literal, source)),
    isNegated: operator.startsWith('!'),
  };
}

/** The operands of a chain with one operator. */
function operandsOf(node: SyntaxNode, operator: string, source: string): SyntaxNode[] {
  if (node.type !== 'binary_expression' || operatorOf(node, source) !== operator) return [node];
  const [left, right] = [childIn(node, 'left'), childIn(node, 'right')];
  return [left, right].flatMap((side) => (side === undefined ? [] : operandsOf(side, operator, source)));
}

/** The outermost `||` or `&&` chain that a node is an operand of, or the node itself. */
function chainOf(node: SyntaxNode, operator: string, source: string): SyntaxNode {
  let chain = node;
  while (chain.parent?.type === 'binary_expression' && operatorOf(chain.parent, source) === operator)
    chain = chain.parent;
  return chain;
}

function membership(context: FixContext, { status, isNegated }: Comparison): string {
  if (!isTypeScript(context) || !status.includes('?.'))
    return `${isNegated ? '!' : ''}[${SUCCESS.join(', ')}].includes(${status})`;
  const [operator, joint] = isNegated ? ['!==', ' && '] : ['===', ' || '];
  return `(${SUCCESS.map((code) => `${status} ${operator} ${code}`).join(joint)})`;
}

function ofComparison(context: FixContext, node: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const comparison = comparisonOf(node, source);
  if (comparison === undefined) return undefined;
  const operator = comparison.isNegated ? '&&' : '||';
  const chain = chainOf(node, operator, source);
  const operands = operandsOf(chain, operator, source).map((operand) => comparisonOf(operand, source));
  const isSameQuestion = operands.every(
    (one) => one?.status === comparison.status && one.isNegated === comparison.isNegated && SUCCESS.includes(one.code),
  );
  const isSplit = context.analysis.tests.some(
    ({ span, codes: [other] }) =>
      SUCCESS.includes(other ?? 0) &&
      span.start >= chain.start &&
      span.end <= chain.end &&
      (span.end < node.start || span.start > node.end),
  );
  if (!isSameQuestion && isSplit) return undefined;
  const codes = isSameQuestion ? operands.map((one) => one?.code) : [comparison.code];
  if (SUCCESS.every((code) => codes.includes(code))) return undefined;
  return replaced(isSameQuestion ? chain : node, membership(context, comparison));
}

function ofList(context: FixContext, list: SyntaxNode): Change | undefined {
  const present = namedChildren(list).map((item) => Number(textOf(item, context.file.text)));
  if (present.some((code) => !SUCCESS.includes(code)) || present.length === SUCCESS.length) return undefined;
  return replaced(list, `[${SUCCESS.join(', ')}]`);
}

/** `case 201:` and `case 202:` in front of `case 200:`, which then stands for all three. */
function ofCase(context: FixContext, branch: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const body = branch.parent;
  const present = (body === null ? [] : namedChildren(body)).flatMap((one) => {
    const value = childIn(one, 'value');
    return value === undefined ? [] : [Number(textOf(value, source))];
  });
  if (present.some(Number.isNaN) || present.filter((code) => SUCCESS.includes(code)).length !== 1) return undefined;
  const value = childIn(branch, 'value');
  const missing = SUCCESS.filter((code) => !present.includes(code));
  if (value === undefined) return undefined;
  const lineStart = source.lastIndexOf('\n', branch.start) + 1;
  const base = source.slice(lineStart, branch.start);
  if (base.trim() !== '') return undefined;
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const labels = missing.map((code) => `case ${code}:${lineEnd}${base}`).join('');
  return { edits: [{ span: { start: branch.start, end: branch.start }, text: labels }], helpers: [] };
}

/** Whether the program treats success codes differently elsewhere: then each of its tests means just what it says. */
function tellsSuccessesApart(context: FixContext, test: StatusTest, written: SyntaxNode): boolean {
  return context.analysis.tests.some(
    (other) =>
      other !== test &&
      (other.form === 'code' || other.form === 'constant') &&
      other.codes.some((code) => SUCCESS.includes(code) && !test.codes.includes(code)) &&
      other.calls.some((call) => test.calls.includes(call)) &&
      (other.span.end < written.start || other.span.start > written.end),
  );
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const parent = literal.parent;
  if (literal.type !== 'number' || parent === null) return undefined;
  const operator = comparisonOf(parent, context.file.text)?.isNegated === true ? '&&' : '||';
  if (tellsSuccessesApart(context, test, chainOf(parent, operator, context.file.text))) return undefined;
  if (parent.type === 'array') return ofList(context, parent);
  if (parent.type === 'switch_case') return ofCase(context, parent);
  return ofComparison(context, parent);
}
