/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { ancestorOfType, childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type Comparison, othersOutside, replaced, widening } from '../successTests';
import type { Change } from '../writer';
import { codeOf, writtenCode } from './constants';
import { bare } from './syntax';

const SUCCESS: readonly number[] = SUCCESS_CODES;

/** `resp.StatusCode == http.StatusOK`. What stands there is written three times: it must not do anything. */
function comparisonOf(node: SyntaxNode, source: string): Comparison | undefined {
  const operator = node.type === 'binary_expression' ? childIn(node, 'operator') : undefined;
  const written = operator === undefined ? '' : textOf(operator, source);
  const sides = ['left', 'right'].flatMap((field) => childIn(node, field) ?? []).map(bare);
  const literal = sides.find((side) => codeOf(textOf(side, source)) !== undefined);
  const status = sides.find((side) => side !== literal);
  if (!/^[!=]=$/.test(written) || literal === undefined || status === undefined) return undefined;
  const isName = /^(?:identifier|selector_expression)$/.test(status.type) && !textOf(status, source).includes('(');
  const code = codeOf(textOf(literal, source));
  return isName && code !== undefined
    ? { status: textOf(status, source), code, isNegated: written === '!=' }
    : undefined;
}

const COMPARING = { comparisonOf, joint: 'binary_expression', or: '||', and: '&&' };

function ofComparison(context: FixContext, test: StatusTest, node: SyntaxNode): Change | undefined {
  const wider = widening(context, test, node, COMPARING);
  if (wider === undefined) return undefined;
  const { target, comparison } = wider;
  const [operator, joint] = comparison.isNegated ? ['!=', '&&'] : ['==', '||'];
  const parts = SUCCESS.map((code) => `${comparison.status} ${operator} ${writtenCode(context, code)}`);
  const isPart = target.parent?.type === 'binary_expression' && joint === '||';
  const text = parts.join(` ${joint} `);
  return replaced(target, isPart ? `(${text})` : text);
}

/** `case 200:` becomes `case 200, 201, 202:`. */
function ofCase(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  const source = context.file.text;
  const choice = list.parent?.parent;
  const present = namedChildren(list).map((item) => codeOf(textOf(item, source)));
  if (choice === null || choice === undefined || childIn(choice, 'value') === undefined) return undefined;
  if (present.length === SUCCESS.length || !present.every((code) => code !== undefined && SUCCESS.includes(code)))
    return undefined;
  const isToldApart = othersOutside(context, test, list).some(({ codes }) =>
    codes.some((one) => !present.includes(one)),
  );
  if (isToldApart) return undefined;
  return replaced(list, SUCCESS.map((code) => writtenCode(context, code)).join(', '));
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const around = ancestorOfType(literal, 'binary_expression', 'expression_list', 'literal_value', 'argument_list');
  if (around?.type === 'binary_expression') return ofComparison(context, test, around);
  return around?.parent?.type === 'expression_case' ? ofCase(context, test, around) : undefined;
}
