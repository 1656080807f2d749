/** Calls of methods, method references. */
import type { Argument, Expression, FunctionDefinition } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { constructAt, memberAt, nameAt, spanOf } from '../../classbased/build';
import { specialCall } from '../../jvm/specialCalls';
import type { JavaExpression, JavaLowering } from './javaLowering';
import { resolveName } from './names';
import { classExpression } from './types';

export function argumentsOf(list: SyntaxNode | undefined, lowering: JavaLowering): Argument[] {
  return list === undefined ? [] : namedChildren(list).map((node) => ({ value: lowering.expression(node) }));
}

function calleeOf(node: SyntaxNode, lowering: JavaLowering): Expression {
  const name = childIn(node, 'name');
  const owner = childIn(node, 'object');
  if (name === undefined) return lowering.expression(owner, node);
  const written = lowering.text(name);
  if (owner === undefined) return resolveName(written, spanOf(name), lowering, true);
  const isSuper = node.children.some((child) => child.type === 'super' && child.field === null);
  const object = isSuper ? nameAt(spanOf(owner), 'super') : lowering.expression(owner, node);
  return memberAt({ start: owner.start, end: name.end }, object, written, spanOf(name));
}

/** `retrofit.create(Api.class)`: the interface whose methods are requests. */
function endpointsOf(callee: Expression, args: readonly Argument[], lowering: JavaLowering): Expression | undefined {
  const [type] = args;
  if (callee.kind !== 'member' || callee.name !== 'create' || args.length !== 1 || type?.value.kind !== 'name')
    return undefined;
  const { imports, packages, requestInterfaces } = lowering.facts;
  const usesRetrofit = imports.has('Retrofit') || packages.includes('retrofit2');
  return usesRetrofit || requestInterfaces.has(type.value.name) ? type.value : undefined;
}

function call(node: SyntaxNode, lowering: JavaLowering): Expression {
  const callee = calleeOf(node, lowering);
  const args = argumentsOf(childIn(node, 'arguments'), lowering);
  const api = endpointsOf(callee, args, lowering);
  if (api !== undefined)
    return constructAt(spanOf(node), api, callee.kind === 'member' ? [{ value: callee.object }] : []);
  return specialCall({ span: spanOf(node), callee, args }) ?? { kind: 'call', span: spanOf(node), callee, args };
}

/** A function that hands its argument on: `Type::method` may be a static one of it, or one of the argument. */
function referenced(node: SyntaxNode, lowering: JavaLowering): Expression {
  const span = spanOf(node);
  const [owner, last] = [node.children[0], node.children.at(-1)];
  if (owner === undefined || last === undefined || owner === last) return lowering.unknown(node);
  const name = lowering.text(last);
  const parameter = nameAt(span, 'argument');
  const isType =
    owner.type !== 'this' &&
    owner.type !== 'super' &&
    /^[A-Z]/.test(lowering.text(owner)) &&
    owner.type !== 'field_access';
  const object = isType ? classExpression(owner, node, lowering) : lowering.expression(owner, node);
  const lambda = (value: Expression): Expression => {
    const fn: FunctionDefinition = {
      span,
      name: '',
      params: [{ target: parameter }],
      body: [{ kind: 'return', span, value }],
    };
    return { kind: 'function', span, fn };
  };
  const args = [{ value: parameter }];
  if (last.type === 'new') return lambda({ kind: 'call', span, callee: object, args, construct: true });
  if (!isType || lowering.facts.classes.has(lowering.text(owner))) {
    const method = memberAt(span, object, name, spanOf(last));
    if (!isType) return method;
    const ofArgument: Expression = {
      kind: 'call',
      span,
      callee: memberAt(span, parameter, name, spanOf(last)),
      args: [],
    };
    const ofClass: Expression = { kind: 'call', span, callee: method, args };
    return lambda({ kind: 'binary', span, operator: 'nullish', text: '::', left: ofClass, right: ofArgument });
  }
  const own: Expression = { kind: 'call', span, callee: memberAt(span, parameter, name, spanOf(last)), args: [] };
  const isStatic = STATIC_METHODS.test(name);
  return lambda(isStatic ? { kind: 'call', span, callee: memberAt(span, object, name, spanOf(last)), args } : own);
}

/** Names of static methods of Java's classes that are often referred to. */
const STATIC_METHODS =
  /^(?:valueOf|parse\w*|of|ofNullable|create|toString|requireNonNull|isNull|nonNull|from\w*|resolve)$/;

export const CALLS: Readonly<Record<string, JavaExpression>> = {
  method_invocation: call,
  method_reference: referenced,
};
