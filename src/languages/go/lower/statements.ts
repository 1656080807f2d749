/** Declarations, assignments and the other simple statements. */
import type { Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { channelCall, listOf, operatorOf, SEND } from './expressions';
import { functionDeclaration } from './functions';
import {
  type Lowering,
  type LowerStatement,
  literalAt,
  nameAt,
  nothingAt,
  spanOf,
  statementOf,
  withSecond,
} from './lowering';
import { typeDeclaration, typeReference } from './types';

/** What stands left of `=` or `:=`; null for `_` and what cannot be assigned to. */
function targetOf(node: SyntaxNode | undefined, lowering: Lowering): Target | null {
  if (node === undefined || node.type === 'blank_identifier' || lowering.text(node) === '_') return null;
  if (node.type === 'parenthesized_expression') return targetOf(namedChildren(node)[0], lowering);
  const place = lowering.expression(node);
  return place.kind === 'name' || place.kind === 'member' || place.kind === 'index' ? place : null;
}

export function targetsOf(left: SyntaxNode | undefined, lowering: Lowering): (Target | null)[] {
  return left === undefined ? [] : namedChildren(left).map((node) => targetOf(node, lowering));
}

/** Expressions that give one value, or a value and whether it was there. */
const MAY_TELL = new Set(['index_expression', 'type_assertion_expression', 'unary_expression']);

/** The value for one or more targets. */
function valueFor(count: number, right: SyntaxNode | undefined, lowering: Lowering): Expression {
  if (right === undefined) return nothingAt(0);
  const values = right.type === 'expression_list' ? namedChildren(right) : [right];
  const [only] = values;
  if (only === undefined) return nothingAt(right.end);
  if (values.length > 1) return listOf(right, values, lowering);
  const value = lowering.expression(only);
  if (count !== 2 || !MAY_TELL.has(only.type)) return value;
  if (value.kind !== 'index') return withSecond(value);
  const { span, object: map, index: key } = value;
  const isThere: Expression = { kind: 'binary', span, operator: 'in', text: 'in', left: key, right: map };
  return { kind: 'list', span, items: [{ value }, { value: isThere }] };
}

function patternOf(node: SyntaxNode, targets: readonly (Target | null)[]): Target | null {
  if (targets.length === 1) return targets[0] ?? null;
  return { kind: 'listPattern', span: spanOf(node), items: targets };
}

function typeOfValue(node: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  if (node?.type === 'composite_literal') return typeReference(childIn(node, 'type'), lowering);
  if (node?.type === 'unary_expression') return typeOfValue(childIn(node, 'operand'), lowering);
  if (node?.type !== 'call_expression' || lowering.text(childIn(node, 'function')) !== 'new') return undefined;
  const list = childIn(node, 'arguments');
  const type = list === undefined ? undefined : namedChildren(list)[0];
  return type?.type === 'identifier' ? nameAt(spanOf(type), lowering.text(type)) : typeReference(type, lowering);
}

/** Declares or assigns `left` to `right`, both expression lists. */
export function assignment(node: SyntaxNode, lowering: Lowering, isDeclaration: boolean): Statement[] {
  const right = childIn(node, 'right');
  const targets = targetsOf(childIn(node, 'left'), lowering);
  const value = valueFor(targets.length, right, lowering);
  const target = patternOf(node, targets);
  const span = spanOf(node);
  if (isDeclaration) {
    const values = right === undefined ? [] : namedChildren(right);
    for (const [index, one] of targets.entries())
      if (one?.kind === 'name') lowering.noteType(one.name, typeOfValue(values[index], lowering));
  }
  if (target === null || (target.kind === 'listPattern' && targets.every((one) => one === null)))
    return [statementOf(value)];
  if (isDeclaration) return [{ kind: 'declare', span, target, value }];
  return [statementOf({ kind: 'assign', span, target, value })];
}

const assign: LowerStatement = (node, lowering) => {
  const text = lowering.text(childIn(node, 'operator'));
  if (text === '=' || text === '') return assignment(node, lowering, false);
  const [target] = targetsOf(childIn(node, 'left'), lowering);
  const value = valueFor(1, childIn(node, 'right'), lowering);
  if (target == null) return [statementOf(value)];
  return [statementOf({ kind: 'assign', span: spanOf(node), target, value, operator: operatorOf(text.slice(0, -1)) })];
};

const step: LowerStatement = (node, lowering) => {
  const operand = namedChildren(node)[0];
  const target = targetOf(operand, lowering);
  if (target === null) return [];
  const one = literalAt({ start: node.end, end: node.end }, 1);
  const operator = node.type === 'inc_statement' ? '+' : '-';
  return [statementOf({ kind: 'assign', span: spanOf(node), target, value: one, operator })];
};

function specs(node: SyntaxNode, type: string, list: string): SyntaxNode[] {
  return [...childrenOfType(node, type), ...childrenOfType(node, list).flatMap((inner) => childrenOfType(inner, type))];
}

function namesOf(spec: SyntaxNode): SyntaxNode[] {
  return childrenIn(spec, 'name').filter((name) => name.named);
}

const variables: LowerStatement = (node, lowering) =>
  specs(node, 'var_spec', 'var_spec_list').flatMap((spec): Statement[] => {
    const names = namesOf(spec);
    const type = typeReference(childIn(spec, 'type'), lowering);
    const given = childIn(spec, 'value');
    const values = given === undefined ? [] : namedChildren(given);
    for (const [index, name] of names.entries())
      lowering.noteType(lowering.text(name), type ?? typeOfValue(values[index], lowering));
    const targets = names.map((name) => targetOf(name, lowering));
    const span = spanOf(spec);
    if (given === undefined)
      return targets.flatMap((target) =>
        target === null ? [] : [{ kind: 'declare', span, target, value: zeroValue(spec), ...(type && { type }) }],
      );
    const value = valueFor(names.length, given, lowering);
    const target = patternOf(spec, targets);
    return [target === null ? statementOf(value) : { kind: 'declare', span, target, value }];
  });

/** Variables that are declared without a value: maps and lists are empty, all else is what its type says. */
function zeroValue(spec: SyntaxNode): Expression | null {
  const span = { start: spec.end, end: spec.end };
  const type = childIn(spec, 'type');
  if (type?.type === 'map_type') return { kind: 'object', span, entries: [] };
  if (type?.type === 'slice_type' || type?.type === 'channel_type') return { kind: 'list', span, items: [] };
  return null;
}

/** A constant without a value has the expression of the one before, with the next `iota`. */
const constants: LowerStatement = (node, lowering) => {
  let repeated: readonly SyntaxNode[] = [];
  const found: Statement[] = [];
  for (const [index, spec] of childrenOfType(node, 'const_spec').entries()) {
    const given = childIn(spec, 'value');
    if (given !== undefined) repeated = namedChildren(given);
    lowering.iota = index;
    for (const [position, name] of namesOf(spec).entries()) {
      const target = targetOf(name, lowering);
      const value = repeated[position];
      if (target === null || value === undefined) continue;
      found.push({ kind: 'declare', span: spanOf(spec), target, value: lowering.expression(value) });
    }
  }
  lowering.iota = 0;
  return found;
};

const returnStatement: LowerStatement = (node, lowering) => {
  const span = spanOf(node);
  const list = namedChildren(node)[0];
  if (list !== undefined) return [{ kind: 'return', span, value: lowering.expression(list) }];
  const names = lowering.results.map((name) => nameAt({ start: node.end, end: node.end }, name));
  const [only] = names;
  if (only === undefined || names.length === 1) return [{ kind: 'return', span, value: only ?? null }];
  return [{ kind: 'return', span, value: { kind: 'list', span, items: names.map((value) => ({ value })) } }];
};

/** Functions after whose call nothing runs. */
const ENDS = /^(?:panic|Fatal(?:f|ln)?|FailNow|Panic(?:f|ln)?|Goexit|Exit)$/;

const expressionStatement: LowerStatement = (node, lowering) => {
  const inner = namedChildren(node)[0];
  if (inner === undefined) return [];
  const value = lowering.expression(inner);
  const callee = inner.type === 'call_expression' ? childIn(inner, 'function') : undefined;
  const name = callee === undefined ? '' : lowering.text(childIn(callee, 'field') ?? callee);
  return [ENDS.test(name) ? { kind: 'throw', span: spanOf(node), value } : statementOf(value)];
};

/** A deferred literal runs when the function ends, which is when functions that nobody calls are looked at. */
const deferStatement: LowerStatement = (node, lowering) => {
  const call = namedChildren(node)[0];
  const callee = call?.type === 'call_expression' ? childIn(call, 'function') : undefined;
  const list = call === undefined ? undefined : childIn(call, 'arguments');
  const isPlain = callee?.type === 'func_literal' && (list === undefined || namedChildren(list).length === 0);
  return call === undefined ? [] : [statementOf(lowering.expression(isPlain ? callee : call))];
};

const evaluated: LowerStatement = (node, lowering) =>
  namedChildren(node).map((child) => statementOf(lowering.expression(child)));

const send: LowerStatement = (node, lowering) => {
  const channel = lowering.expression(childIn(node, 'channel'), node);
  const value = lowering.expression(childIn(node, 'value'), node);
  return [statementOf(channelCall(node, channel, SEND, [value]))];
};

export const STATEMENTS: Readonly<Record<string, LowerStatement>> = {
  short_var_declaration: (node, lowering) => assignment(node, lowering, true),
  assignment_statement: assign,
  inc_statement: step,
  dec_statement: step,
  var_declaration: variables,
  const_declaration: constants,
  type_declaration: typeDeclaration,
  function_declaration: functionDeclaration,
  return_statement: returnStatement,
  expression_statement: expressionStatement,
  defer_statement: deferStatement,
  go_statement: evaluated,
  send_statement: send,
  empty_statement: () => [],
  fallthrough_statement: () => [],
  goto_statement: () => [],
};
