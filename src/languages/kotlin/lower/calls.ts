/** Names, members and calls. */
import type { Argument, Expression } from '../../../flow/ir';
import { childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { awaitAt, callAt, constructAt, literalAt, memberAt, nameAt, spanOf } from '../../classbased/build';
import { specialCall, type WrittenCall } from '../../jvm/specialCalls';
import { READ_MEMBERS } from '../tables';
import { collectionCall } from './collections';
import type { KotlinExpression, KotlinLowering } from './kotlinLowering';
import { ktorCall } from './ktor';
import { chained } from './prefixes';
import { aloneCall, scopeCall } from './scopeFunctions';

const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
/** Properties of `HttpURLConnection` that make it send. */
const SENDING: Readonly<Record<string, string>> = {
  responseCode: 'getResponseCode',
  inputStream: 'getInputStream',
  errorStream: 'getErrorStream',
  responseMessage: 'getResponseMessage',
};

function identifier(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const name = lowering.text(node);
  const span = spanOf(node);
  if (Object.hasOwn(CONSTANTS, name)) return literalAt(span, CONSTANTS[name] ?? null);
  const value = lowering.nameOf(name, span);
  return value.kind === 'member' && Object.hasOwn(SENDING, name) ? sending(value) : value;
}

/** A property of a connection that makes it send. */
function sending(property: Expression & { kind: 'member' }): Expression {
  const callee = { ...property, name: SENDING[property.name] ?? property.name };
  return specialCall({ span: property.span, callee, args: [] }) ?? property;
}

/** `a.b`, `a?.b`, `A::class`, `A::method`: the grammar does not tell them apart. */
function navigation(node: SyntaxNode, lowering: KotlinLowering, isCalled = false): Expression {
  const span = spanOf(node);
  const [owner, name] = namedChildren(node);
  const object = lowering.expression(owner, node);
  if (name === undefined || owner === undefined) return object;
  const written = lowering.text(name);
  const isReference = lowering.source.slice(owner.end, name.start).includes('::');
  if ((isReference && written === 'class') || (written === 'java' && owner.type === 'navigation_expression'))
    return object;
  if (isReference && /^[A-Z]/.test(lowering.text(owner))) return reference(node, object, written, lowering);
  const member = memberAt(span, object, written, spanOf(name));
  return !isCalled && Object.hasOwn(SENDING, written) ? sending(member) : member;
}

/** `Type::member`: of the argument. */
function reference(node: SyntaxNode, type: Expression, name: string, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const argument = nameAt(span, 'argument');
  const member = memberAt(span, argument, name, span);
  const value = lowering.facts.functions.has(name) ? callAt(span, member) : member;
  return {
    kind: 'function',
    span,
    fn: { span, name: '', params: [{ target: argument, type }], body: [{ kind: 'return', span, value }] },
  };
}

export function argumentsOf(list: SyntaxNode | undefined, lowering: KotlinLowering): Argument[] {
  return (list === undefined ? [] : childrenOfType(list, 'value_argument')).map((node) => {
    const [first, second] = namedChildren(node);
    if (second !== undefined && node.children.some((child) => child.type === '='))
      return { name: lowering.text(first), value: lowering.expression(second) };
    const isSpread = first?.type === 'spread_expression' || node.children[0]?.type === '*';
    return { value: lowering.expression(first, node), ...(isSpread && { spread: true }) };
  });
}

export interface CallParts {
  readonly callee: SyntaxNode;
  readonly list: SyntaxNode | undefined;
  /** The lambda behind the arguments. */
  readonly block: SyntaxNode | undefined;
}

/** `f(a) { … }` is a call of a call in the grammar. */
function partsOf(node: SyntaxNode): CallParts | undefined {
  const [callee] = namedChildren(node);
  if (callee === undefined) return undefined;
  const list = childOfType(node, 'value_arguments');
  const annotated = childOfType(node, 'annotated_lambda');
  const block = annotated && childOfType(annotated, 'lambda_literal');
  if (block === undefined || list !== undefined || callee.type !== 'call_expression') return { callee, list, block };
  const inner = partsOf(callee);
  return inner === undefined || inner.block !== undefined ? { callee, list, block } : { ...inner, block };
}

function call(node: SyntaxNode, lowering: KotlinLowering): Expression {
  const span = spanOf(node);
  const parts = partsOf(node);
  if (parts === undefined) return lowering.unknown(node);
  const callee = calleeOf(parts.callee, lowering);
  const given = argumentsOf(parts.list, lowering);
  const { block } = parts;
  if (block !== undefined) {
    const values = given.map(({ value }) => value);
    const special =
      ktorCall(span, callee, given, block, lowering) ??
      (callee.kind === 'member' && parts.callee.type === 'navigation_expression'
        ? scopeCall(span, callee.name, callee.object, block, lowering)
        : undefined) ??
      (callee.kind === 'name' ? aloneCall(span, callee.name, values, block, lowering) : undefined);
    if (special !== undefined) return special;
  }
  const args = block === undefined ? given : [...given, { value: lowering.expression(block) }];
  return known({ span, callee, args }, lowering) ?? { kind: 'call', span, callee, args };
}

function calleeOf(node: SyntaxNode, lowering: KotlinLowering): Expression {
  if (node.type === 'identifier') return lowering.nameOf(lowering.text(node), spanOf(node), true);
  return node.type === 'navigation_expression' ? navigation(node, lowering, true) : lowering.expression(node);
}

/** Calls that are written as what they do. */
function known(call: WrittenCall, lowering: KotlinLowering): Expression | undefined {
  const { span, callee, args } = call;
  const collection = collectionCall(call);
  if (collection !== undefined) return collection;
  if (callee.kind !== 'member') return undefined;
  const { facts } = lowering;
  if (facts.extensions.has(callee.name))
    return {
      kind: 'call',
      span,
      callee: nameAt(callee.nameSpan, callee.name),
      args: [{ value: callee.object }, ...args],
    };
  if (callee.name === 'create' && args.length <= 1) {
    const type = args[0]?.value;
    if (type?.kind === 'name' && (facts.imports.has('Retrofit') || facts.requestInterfaces.has(type.name)))
      return constructAt(span, type, [{ value: callee.object }]);
  }
  if (callee.name === 'getOrElse' && args.length === 1 && args[0]?.value.kind === 'function')
    return awaitAt(span, { kind: 'call', span, callee, args });
  const isRead = args.length === 0 && READ_MEMBERS.has(callee.name) && !facts.functions.has(callee.name);
  return isRead ? { ...callee, span } : specialCall(call);
}

export const CALLS: Readonly<Record<string, KotlinExpression>> = {
  identifier,
  navigation_expression: chained((node, lowering) => navigation(node, lowering)),
  call_expression: chained(call),
  callable_reference: (node, lowering) => lowering.expression(namedChildren(node).at(-1), node),
  this_expression: (node, lowering) => {
    const label = childOfType(node, 'identifier');
    const named = label === undefined ? undefined : lowering.selfOf(lowering.text(label));
    return nameAt(spanOf(node), named ?? lowering.self);
  },
  super_expression: (node) => nameAt(spanOf(node), 'super'),
  index_expression: chained((node, lowering) => {
    const [object, index] = namedChildren(node);
    const span = spanOf(node);
    return { kind: 'index', span, object: lowering.expression(object, node), index: lowering.expression(index, node) };
  }),
  spread_expression: (node, lowering) => lowering.expression(namedChildren(node)[0], node),
};
