/** Success tests that hold for all of 2Chat's success codes. */
import type { StatusTest } from '../../analysis/model';
import { SUCCESS_CODES } from '../../api';
import { childIn, childrenIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type Comparison, othersOutside, replaced, SUCCESS_LIST, widening } from '../successTests';
import type { Change } from '../writer';
import { bare, calledName, styleIn } from './syntax';

const SUCCESS: readonly number[] = SUCCESS_CODES;

interface WrittenComparison extends Comparison {
  readonly isText: boolean;
}

function codeOf(node: SyntaxNode, source: string): number | undefined {
  const match = /^(["']?)(\d{3})\1$/.exec(textOf(node, source));
  return match === null ? undefined : Number(match[2]);
}

/** `response.code == '200'`. */
function comparisonOf(node: SyntaxNode, source: string): WrittenComparison | undefined {
  const operator = node.type === 'binary' ? childIn(node, 'operator') : undefined;
  const written = operator === undefined ? '' : textOf(operator, source);
  const sides = ['left', 'right'].flatMap((field) => childIn(node, field) ?? []).map(bare);
  const literal = sides.find((side) => codeOf(side, source) !== undefined);
  const status = sides.find((side) => side !== literal);
  const code = literal === undefined ? undefined : codeOf(literal, source);
  if (!/^[!=]=$/.test(written) || literal === undefined || status === undefined || code === undefined) return undefined;
  return {
    status: textOf(status, source),
    code,
    isNegated: written === '!=',
    isText: literal.type === 'string',
  };
}

const COMPARING = { comparisonOf, joint: 'binary', or: '||', and: '&&' };

function listOf(isText: boolean): string {
  return isText ? `%w[${SUCCESS.join(' ')}]` : `[${SUCCESS_LIST}]`;
}

function ofComparison(context: FixContext, test: StatusTest, node: SyntaxNode): Change | undefined {
  const wider = widening(context, test, node, COMPARING);
  if (wider === undefined) return undefined;
  const { status, isNegated, isText } = wider.comparison;
  return replaced(wider.target, `${isNegated ? '!' : ''}${listOf(isText)}.include?(${status})`);
}

function isShort(context: FixContext, test: StatusTest, node: SyntaxNode, items: readonly SyntaxNode[]): boolean {
  const present = items.map((item) => codeOf(item, context.file.text));
  if (present.length === SUCCESS.length || present.some((code) => code === undefined || !SUCCESS.includes(code)))
    return false;
  return !othersOutside(context, test, node).some(({ codes }) => codes.some((one) => !present.includes(one)));
}

/** `[200, 201].include?(response.status)`, `%w[200 201].include?(response.code)`. */
function ofList(context: FixContext, test: StatusTest, list: SyntaxNode): Change | undefined {
  const items = namedChildren(list);
  const isAsked =
    /^(?:include|member)\?$/.test(calledName(list.parent, context.file.text)) && list.field === 'receiver';
  if (!isAsked || !isShort(context, test, list, items)) return undefined;
  return replaced(list, listOf(list.type === 'string_array' || items[0]?.type === 'string'));
}

/** `when 200` becomes `when 200, 201, 202`. */
function ofCase(context: FixContext, test: StatusTest, clause: SyntaxNode): Change | undefined {
  const patterns = childrenIn(clause, 'pattern');
  const items = patterns.flatMap(namedChildren);
  const [first] = patterns;
  const last = patterns.at(-1);
  const choice = clause.parent;
  if (first === undefined || last === undefined || choice === null || childIn(choice, 'value') === undefined)
    return undefined;
  const span = { ...first, start: first.start, end: last.end };
  if (!isShort(context, test, span, items)) return undefined;
  const quote = items[0]?.type === 'string' ? styleIn(context).quote : '';
  const text = SUCCESS.map((code) => `${quote}${code}${quote}`).join(', ');
  return { edits: [{ span: { start: first.start, end: last.end }, text }], helpers: [] };
}

export function acceptSuccess(context: FixContext, test: StatusTest): Change | undefined {
  const place = nodeAt(context.file.root, test.span.start, test.span.end);
  const literal = place.type === 'string_content' && place.parent?.type === 'string' ? place.parent : place;
  const { parent } = literal;
  if (test.form !== 'code' || parent === null) return undefined;
  if (parent.type === 'array' || parent.type === 'string_array') return ofList(context, test, parent);
  if (parent.type === 'pattern' && parent.parent?.type === 'when') return ofCase(context, test, parent.parent);
  return ofComparison(context, test, parent);
}
