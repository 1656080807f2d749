/** Lists, dicts, sets, comprehensions and slices. */
import type { Entry, Expression, Target } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode } from '../../../syntax/tree';
import { namesOf, targetOf } from './assignment';
import {
  callAt,
  hidden,
  type LowerExpression,
  type Lowering,
  memberAt,
  namedParts,
  spanOf,
  statementOf,
} from './lowering';
import { typeOf } from './types';

function lowerList(node: SyntaxNode, lowering: Lowering): Expression {
  const items = namedParts(node).map((child) => {
    if (child.type !== 'list_splat') return { value: lowering.expression(child) };
    return { value: lowering.expression(namedParts(child)[0], child), spread: true };
  });
  return { kind: 'list', span: spanOf(node), items };
}

function lowerDictionary(node: SyntaxNode, lowering: Lowering): Expression {
  const entries = namedParts(node).map((child): Entry => {
    if (child.type === 'pair')
      return {
        key: lowering.expression(childIn(child, 'key'), child),
        value: lowering.expression(childIn(child, 'value'), child),
      };
    const inner = child.type === 'dictionary_splat' ? namedParts(child)[0] : child;
    return { key: null, value: lowering.expression(inner, child) };
  });
  return { kind: 'object', span: spanOf(node), entries };
}

interface Round {
  readonly binding: Target;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

/** The `for … in … if …` parts, outermost first; each sees the variables of those before it. */
function lowerRounds(
  clauses: readonly SyntaxNode[],
  lowering: Lowering,
  value: () => Expression,
): { readonly rounds: readonly Round[]; readonly value: Expression } {
  const [clause, ...others] = clauses;
  if (clause === undefined) return { rounds: [], value: value() };
  if (clause.type !== 'for_in_clause') return lowerRounds(others, lowering, value);
  const iterable = lowering.expression(childIn(clause, 'right'), clause);
  const isAsync = childOfType(clause, 'async') !== undefined;
  const left = childIn(clause, 'left');
  const names = left === undefined ? [] : namesOf(targetOf(left, lowering));
  const renamed = new Map(names.map((name) => [name, `${name}#${clause.start}`]));
  return lowering.withRenamed(renamed, () => {
    const binding = left === undefined ? hidden(clause, 'item') : targetOf(left, lowering);
    const next = others.findIndex((other) => other.type === 'for_in_clause');
    const tests = (next < 0 ? others : others.slice(0, next)).filter((other) => other.type === 'if_clause');
    const conditions = tests.map((test) => lowering.expression(namedParts(test)[0], test));
    const inner = lowerRounds(next < 0 ? [] : others.slice(next), lowering, value);
    const waited: Expression = isAsync ? { kind: 'await', span: iterable.span, value: iterable } : iterable;
    return { rounds: [{ binding, iterable: waited, conditions }, ...inner.rounds], value: inner.value };
  });
}

function comprehension(
  node: SyntaxNode,
  lowering: Lowering,
  value: (body: SyntaxNode | undefined) => Expression,
): Expression {
  const body = childIn(node, 'body');
  const clauses = namedParts(node).filter((child) => child !== body);
  const lowered = lowerRounds(clauses, lowering, () => value(body));
  const span = spanOf(node);
  return lowered.rounds.reduceRight<Expression>((inner, { binding, iterable, conditions }) => {
    const [first, ...others] = conditions;
    const condition =
      first === undefined
        ? null
        : others.reduce<Expression>(
            (left, right) => ({ kind: 'binary', span, operator: 'and', text: 'and', left, right }),
            first,
          );
    return { kind: 'comprehension', span, binding, iterable, condition, value: inner };
  }, lowered.value);
}

/** `{k: v for …}`: an object that every round adds to. */
function dictionaryComprehension(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const made = hidden(node, 'dict');
  const filled = comprehension(node, lowering, (body) => {
    const key = lowering.expression(body === undefined ? undefined : childIn(body, 'key'), node);
    const value = lowering.expression(body === undefined ? undefined : childIn(body, 'value'), node);
    return { kind: 'assign', span, target: { kind: 'index', span, object: made, index: key }, value };
  });
  return {
    kind: 'do',
    span,
    body: [
      { kind: 'declare', span, target: made, value: { kind: 'object', span, entries: [] } },
      statementOf(filled),
      statementOf(made),
    ],
  };
}

/** `error.args[0]` of an error that is being handled is its first argument. */
function argumentOfError(node: SyntaxNode, position: SyntaxNode, lowering: Lowering): Expression | undefined {
  const args = childIn(node, 'value');
  const error = args?.type === 'attribute' ? childIn(args, 'object') : undefined;
  const isError = error?.type === 'identifier' && lowering.function.errors.has(lowering.text(error));
  if (args === undefined || !isError || position.type !== 'integer') return undefined;
  if (lowering.text(childIn(args, 'attribute')) !== 'args') return undefined;
  return memberAt(spanOf(node), lowering.expression(error), `#${lowering.text(position)}`);
}

/** `Client = Annotated[TwoChat, Depends(get_client)]`: a parameter declared as `Client` is a `TwoChat`. */
function annotated(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  const generic = lowering.text(childIn(node, 'value')).split('.').at(-1);
  const [type, ...rest] = node.children.filter((child) => child.field === 'subscript');
  const named = generic === 'Annotated' ? typeOf(type, lowering) : undefined;
  if (named === undefined) return undefined;
  const span = spanOf(node);
  const body = [...lowering.expressions(rest), named].map((part) => statementOf(part));
  return { kind: 'do', span, body };
}

/** `a[1:]` is a list of items of `a`, or a text of which nothing more is known. */
function lowerSubscript(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const object = lowering.expression(childIn(node, 'value'), node);
  const subscripts = node.children.filter((child) => child.field === 'subscript');
  const [only] = subscripts;
  const alias = subscripts.length > 1 ? annotated(node, lowering) : undefined;
  if (alias !== undefined) return alias;
  if (only === undefined) return { kind: 'unknown', span, parts: [object] };
  if (subscripts.length > 1) return { kind: 'unknown', span, parts: [object, ...lowering.expressions(subscripts)] };
  if (only.type === 'slice') {
    const bounds = lowering.unknown(only);
    return callAt(span, memberAt(span, object, '#slice'), bounds);
  }
  const argument = argumentOfError(node, only, lowering);
  return argument ?? { kind: 'index', span, object, index: lowering.expression(only) };
}

const asList: LowerExpression = (node, lowering) =>
  comprehension(node, lowering, (body) => lowering.expression(body, node));

export const COLLECTIONS: Readonly<Record<string, LowerExpression>> = {
  list: lowerList,
  tuple: lowerList,
  set: lowerList,
  expression_list: lowerList,
  pattern_list: lowerList,
  tuple_pattern: lowerList,
  list_pattern: lowerList,
  dictionary: lowerDictionary,
  list_comprehension: asList,
  set_comprehension: asList,
  generator_expression: asList,
  dictionary_comprehension: dictionaryComprehension,
  subscript: lowerSubscript,
};
