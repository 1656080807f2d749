/** New objects, collections, arrays, tuples, anonymous objects. */
import type { Argument, Entry, Expression, Span, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  constructAt,
  declareAt,
  doAt,
  isPlain,
  libraryAt,
  literalAt,
  nameAt,
  spanOf,
  statementOf,
} from '../../classbased/build';
import { argumentsOf, plainName } from './access';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';
import { classExpression, tupleNames } from './types';

/** Collections whose elements the solver knows: the first constructor argument gives them. */
const LISTS =
  /^(?:List|IList|IReadOnlyList|IEnumerable|ICollection|HashSet|ISet|SortedSet|FrozenSet|Collection|Queue|Stack|ConcurrentBag|LinkedList|ImmutableArray|ImmutableHashSet)$/;
const MAPS =
  /^(?:Dictionary|IDictionary|IReadOnlyDictionary|SortedDictionary|ConcurrentDictionary|SortedList|NameValueCollection|JObject|JsonObject|FormUrlEncodedContent)$/;

function typeName(node: SyntaxNode | undefined, lowering: CSharpLowering): string {
  if (node === undefined) return '';
  if (node.type === 'nullable_type') return typeName(childIn(node, 'type'), lowering);
  if (node.type === 'qualified_name') return typeName(childIn(node, 'name'), lowering);
  return lowering.text(plainName(node));
}

/** `{ 1, 2 }` is a list; `{ ["a"] = 1 }` and `{ { "a", 1 } }` are maps; `{ A = 1 }` are fields, as a map. */
export function initializer(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const elements = namedChildren(node);
  const entries = elements.map((element) => entryOf(element, lowering));
  if (elements.length > 0 && entries.every((entry) => entry !== undefined))
    return { kind: 'object', span, entries: entries.filter((entry) => entry !== undefined) };
  return { kind: 'list', span, items: elements.map((element) => ({ value: lowering.expression(element) })) };
}

function entryOf(element: SyntaxNode, lowering: CSharpLowering): Entry | undefined {
  if (element.type === 'initializer_expression') {
    const [key, value] = namedChildren(element);
    return key === undefined || value === undefined
      ? undefined
      : { key: lowering.expression(key), value: lowering.expression(value) };
  }
  if (element.type !== 'assignment_expression') return undefined;
  const left = childIn(element, 'left');
  if (left === undefined) return undefined;
  const value = lowering.expression(childIn(element, 'right'), element);
  if (left.type === 'identifier') return { key: literalAt(spanOf(left), lowering.text(left)), value };
  const [index] = namedChildren(left);
  const key = index === undefined ? undefined : (namedChildren(index)[0] ?? index);
  return key === undefined ? undefined : { key: lowering.expression(key), value };
}

/** `A = 1, B = { … }` after `new X()`. */
function fieldsOf(node: SyntaxNode | undefined, lowering: CSharpLowering): Argument[] | undefined {
  const elements = node === undefined ? [] : namedChildren(node);
  const isFields = elements.every(
    (element) => element.type === 'assignment_expression' && childIn(element, 'left')?.type === 'identifier',
  );
  if (!isFields) return undefined;
  return elements.map((element) => ({
    name: lowering.text(childIn(element, 'left')),
    value: lowering.expression(childIn(element, 'right'), element),
    field: true,
  }));
}

/** `new Uri(base, relative)` is another thing than `new Uri(text, UriKind.Absolute)`. */
function isJoiningUri(name: string, args: readonly Argument[]): boolean {
  const [, second] = args;
  if (name !== 'Uri' || args.length !== 2 || second === undefined) return false;
  const { value } = second;
  return !(value.kind === 'member' && value.object.kind === 'name' && value.object.name === 'UriKind');
}

/** `new Lazy<T>(() => …)`: its `Value` is what the function gives. */
function lazy(span: Span, factory: Expression): Expression {
  const value: Expression = { kind: 'call', span, callee: factory, args: [] };
  return { kind: 'object', span, entries: [{ key: literalAt(span, 'Value'), value }] };
}

/** `new X(…) { … }`; for `new()` the type is the declared one. */
export function creation(node: SyntaxNode, type: SyntaxNode | undefined, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const name = typeName(type, lowering);
  const list = childIn(node, 'arguments') ?? childOfType(node, 'argument_list');
  const values = childIn(node, 'initializer') ?? childOfType(node, 'initializer_expression');
  const args = argumentsOf(list, lowering);
  const fields = fieldsOf(values, lowering);
  if (values !== undefined && fields === undefined) {
    const content = initializer(values, lowering);
    if (args.length === 0) return content;
    return doAt(span, [...args.map((argument) => statementOf(argument.value)), statementOf(content)]);
  }
  if (MAPS.test(name)) {
    const [from] = args;
    const entries = (fields ?? []).map((field) => ({
      key: literalAt(field.value.span, field.name ?? ''),
      value: field.value,
    }));
    if (from === undefined || from.value.kind === 'member') return { kind: 'object', span, entries };
    return from.value;
  }
  if (LISTS.test(name)) {
    const [from] = args;
    if (from === undefined || from.value.kind === 'literal') return { kind: 'list', span, items: [] };
    return { kind: 'call', span, callee: libraryAt(span, 'System.Collections.ListOf'), args: [from] };
  }
  const [factory] = args;
  if (name === 'Lazy' && factory !== undefined && args.length <= 2) return lazy(span, factory.value);
  const callee = isJoiningUri(name, args) ? libraryAt(span, 'System.UriOfTwo') : classExpression(type, node, lowering);
  return constructAt(span, callee, [...args, ...(fields ?? [])]);
}

/** An expression whose declared type is known: `X x = new(…)`, `int[] a = { 1 }`, named tuples. */
export function expressionOfType(
  node: SyntaxNode | undefined,
  type: SyntaxNode | undefined,
  parent: SyntaxNode,
  lowering: CSharpLowering,
): Expression {
  switch (node?.type) {
    case 'implicit_object_creation_expression':
      return creation(node, type, lowering);
    case 'tuple_expression':
      return tuple(node, tupleNames(type, lowering), lowering);
    default:
      return lowering.expression(node, parent);
  }
}

/** A tuple has its elements by position and by name. */
function tuple(node: SyntaxNode, names: readonly (string | null)[], lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const before: Statement[] = [];
  const entries = namedChildren(node).flatMap((argument, index): Entry[] => {
    const label = childIn(argument, 'name');
    const content =
      argument.type === 'argument' ? namedChildren(argument).find((child) => child.field !== 'name') : argument;
    let value = lowering.expression(content, argument);
    if (!isPlain(value)) {
      const local = `tuple ${argument.start}`;
      before.push(declareAt(value.span, local, value));
      value = nameAt(value.span, local);
    }
    const inferred = value.kind === 'name' || value.kind === 'member' ? value.name : undefined;
    const keys = new Set([String(index), `Item${index + 1}`, lowering.text(label), names[index] ?? '', inferred ?? '']);
    keys.delete('');
    const shared = value;
    return [...keys].map((key) => ({ key: literalAt(value.span, key), value: shared }));
  });
  const object: Expression = { kind: 'object', span, entries };
  return before.length === 0 ? object : doAt(span, [...before, statementOf(object)]);
}

/** `new { Url, B = 5, r.StatusCode }`: a name before `=`, else the last name of the value. */
function anonymousObject(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const entries: Entry[] = [];
  const { children } = node;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined || !child.named) continue;
    if (children[index + 1]?.type === '=') {
      const value = children[index + 2];
      entries.push({ key: literalAt(spanOf(child), lowering.text(child)), value: lowering.expression(value, node) });
      index += 2;
      continue;
    }
    const value = lowering.expression(child);
    const name = value.kind === 'name' || value.kind === 'member' ? value.name : undefined;
    entries.push({ key: name === undefined ? null : literalAt(spanOf(child), name), value });
  }
  return { kind: 'object', span: spanOf(node), entries };
}

function arrayCreation(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const values = childOfType(node, 'initializer_expression');
  if (values !== undefined) return initializer(values, lowering);
  return { kind: 'list', span: spanOf(node), items: [] };
}

/** `[1, ..others, 2]`. */
function collection(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const items = namedChildren(node).map((argument) => {
    const content = argument.type === 'argument' ? (namedChildren(argument)[0] ?? argument) : argument;
    const isSpread =
      (content.type === 'range_expression' || content.type === 'spread_element') && content.children[0]?.type === '..';
    const value = isSpread ? namedChildren(content)[0] : content;
    return { value: lowering.expression(value, argument), spread: isSpread };
  });
  return { kind: 'list', span: spanOf(node), items };
}

export const CREATIONS: Readonly<Record<string, CSharpExpression>> = {
  object_creation_expression: (node, lowering) => creation(node, childIn(node, 'type'), lowering),
  implicit_object_creation_expression: (node, lowering) => creation(node, undefined, lowering),
  anonymous_object_creation_expression: anonymousObject,
  array_creation_expression: arrayCreation,
  implicit_array_creation_expression: arrayCreation,
  stackalloc_expression: arrayCreation,
  implicit_stackalloc_expression: arrayCreation,
  initializer_expression: initializer,
  element_binding_expression: collection,
  collection_expression: collection,
  tuple_expression: (node, lowering) => tuple(node, [], lowering),
};
