/** New objects, arrays, anonymous classes. */
import type { Entry, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  constructAt,
  declareAt,
  doAt,
  libraryAt,
  literalAt,
  nameAt,
  spanOf,
  statementOf,
} from '../../classbased/build';
import { argumentsOf } from './calls';
import { anonymousClass } from './classes';
import { plainTypeName } from './facts';
import { functionOf } from './functions';
import type { JavaExpression, JavaLowering } from './javaLowering';
import { classExpression } from './types';

const LISTS = /^(?:ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|CopyOnWriteArrayList|ArrayDeque|Vector)$/;
const MAPS =
  /^(?:HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap|Hashtable|EnumMap|JSONObject|JsonObject|LinkedMultiValueMap)$/;

function creation(node: SyntaxNode, lowering: JavaLowering): Expression {
  const span = spanOf(node);
  const type = childIn(node, 'type');
  const name = plainTypeName(type, (part) => lowering.text(part));
  const args = argumentsOf(childIn(node, 'arguments'), lowering);
  const body = childOfType(node, 'class_body');
  const [first] = args;
  if (body !== undefined) return anonymous(node, name, body, lowering);
  if (LISTS.test(name))
    return first === undefined || first.value.kind === 'literal'
      ? { kind: 'list', span, items: [] }
      : callAt(span, 'jvm.listOf', first.value);
  if (MAPS.test(name))
    return first === undefined || first.value.kind !== 'object' ? { kind: 'object', span, entries: [] } : first.value;
  if (TEXTS.test(name))
    return first === undefined || typeof literalOf(first.value) === 'number' ? literalAt(span, '') : first.value;
  if ((name === 'URL' || name === 'URI') && args.length === 2 && first !== undefined)
    return constructAt(span, libraryAt(span, 'jvm.urlOfTwo'), args);
  return constructAt(span, classExpression(type, node, lowering), args);
}

/** Builders of texts are the text so far; `append` gives the longer one. */
const TEXTS = /^(?:StringBuilder|StringBuffer)$/;

function literalOf(value: Expression): unknown {
  return value.kind === 'literal' ? value.value : undefined;
}

function callAt(span: { start: number; end: number }, path: string, value: Expression): Expression {
  return { kind: 'call', span, callee: libraryAt(span, path), args: [{ value }] };
}

/** An anonymous class: of a class of the file a class as well, else an object with its methods as functions. */
function anonymous(node: SyntaxNode, name: string, body: SyntaxNode, lowering: JavaLowering): Expression {
  const span = spanOf(node);
  const args = argumentsOf(childIn(node, 'arguments'), lowering);
  if (lowering.facts.classes.has(name)) {
    const definition = anonymousClass(node, body, lowering);
    return constructAt(span, { kind: 'class', span: definition.span, definition }, args);
  }
  const methods = childrenOfType(body, 'method_declaration');
  const fields = childrenOfType(body, 'field_declaration');
  const variable = `anonymous ${node.start}`;
  if (MAPS.test(name)) return doubleBrace(node, body, lowering);
  const members = new Set([...methods.map((method) => lowering.text(childIn(method, 'name'))), 'add']);
  lowering.anonymous.push({ variable, members });
  const entries = methods.map((method): Entry => {
    const parts = {
      name: childIn(method, 'name'),
      params: childIn(method, 'parameters'),
      body: childIn(method, 'body'),
    };
    const fn = functionOf(method, parts, lowering);
    return { key: literalAt(span, fn.name), value: { kind: 'function', span: fn.span, fn } };
  });
  const before = fields.flatMap((field) => lowering.statements([field]));
  const inside = childrenOfType(body, 'block').flatMap((block) => lowering.statements(namedChildren(block)));
  lowering.anonymous.pop();
  const object: Expression = LISTS.test(name) ? { kind: 'list', span, items: [] } : { kind: 'object', span, entries };
  const statements: Statement[] = [
    ...args.map((argument) => statementOf(argument.value)),
    ...before,
    declareAt(span, variable, object),
    ...inside,
    statementOf(nameAt(span, variable)),
  ];
  return doAt(span, statements);
}

/** `new HashMap<>() {{ put(1, "a"); }}`: a map of what is put into it. */
function doubleBrace(node: SyntaxNode, body: SyntaxNode, lowering: JavaLowering): Expression {
  const statements = childrenOfType(body, 'block').flatMap(namedChildren);
  const entries = statements.flatMap((statement): Entry[] => {
    const [call] = namedChildren(statement);
    if (call?.type !== 'method_invocation' || lowering.text(childIn(call, 'name')) !== 'put') return [];
    const [key, value] = argumentsOf(childIn(call, 'arguments'), lowering);
    return key === undefined || value === undefined ? [] : [{ key: key.value, value: value.value }];
  });
  return { kind: 'object', span: spanOf(node), entries };
}

function array(node: SyntaxNode, lowering: JavaLowering): Expression {
  const values = childOfType(node, 'array_initializer');
  return values === undefined ? { kind: 'list', span: spanOf(node), items: [] } : lowering.expression(values);
}

export const CREATIONS: Readonly<Record<string, JavaExpression>> = {
  object_creation_expression: creation,
  array_creation_expression: array,
  array_initializer: (node, lowering) => ({
    kind: 'list',
    span: spanOf(node),
    items: namedChildren(node).map((item) => ({ value: lowering.expression(item) })),
  }),
};
