/** Names, members, elements, calls. */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  awaitAt,
  bindHere,
  eitherAt,
  libraryAt,
  literalAt,
  memberAt,
  nameAt,
  spanOf,
  statementOf,
  unknownAt,
} from '../../classbased/build';
import { STATUS_NAMES } from '../clients/statusCodes';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';
import { flurlCallee } from './flurl';
import { registration } from './registrations';
import { collectionCall, extensionCall, isCulture, policyCall } from './specialCalls';

const IDENTIFIERS = new Set(['identifier', 'generic_name']);

/** The name alone of `name` or `Name<T>`. */
export function plainName(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'generic_name' ? childOfType(node, 'identifier') : node;
}

function identifier(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const name = lowering.text(node);
  if (lowering.facts.usings.has('static System.Net.HttpStatusCode') && STATUS_NAMES.has(name))
    return memberAt(spanOf(node), libraryAt(spanOf(node), 'System.Net.HttpStatusCode'), name, spanOf(node));
  return lowering.resolve(name, spanOf(node));
}

/** Things that hold their value in a member: options, a nullable status. */
const HOLDERS = /(?:options|opts|settings|config|configuration|monitor|statuscode|status|code)\??$/i;

/** `object.name`, where some members are the object itself: the result of a task, the value of options, a URI as text. */
function memberOf(
  node: SyntaxNode,
  object: Expression,
  owner: SyntaxNode | undefined,
  lowering: CSharpLowering,
): Expression {
  const name = plainName(childIn(node, 'name'));
  if (name === undefined) return { kind: 'unknown', span: spanOf(node), parts: [object] };
  const written = lowering.text(name);
  const span = { start: Math.min(object.span.start, node.start), end: node.end };
  const plain = memberAt(span, object, written, spanOf(name));
  switch (written) {
    case 'AbsoluteUri':
    case 'OriginalString':
      return object;
    case 'Result':
      return owner?.type === 'invocation_expression' && /Async$/.test(calledName(owner, lowering))
        ? awaitAt(span, object)
        : eitherAt(span, plain, awaitAt(span, object));
    case 'Value':
    case 'CurrentValue':
      return HOLDERS.test(lowering.text(owner)) ? object : plain;
    default:
      return plain;
  }
}

function calledName(call: SyntaxNode, lowering: CSharpLowering): string {
  const callee = childIn(call, 'function');
  const named = callee === undefined || IDENTIFIERS.has(callee.type) ? callee : lastName(callee);
  return lowering.text(plainName(named));
}

/** The name at the end of `a.b.Name`, `a?.Name`. */
function lastName(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type !== 'conditional_access_expression') return childIn(node, 'name');
  const bound = node.children.findLast((child) => child.named && child.field !== 'condition');
  return bound === undefined ? undefined : lastName(bound);
}

function memberAccess(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const owner = childIn(node, 'expression');
  return memberOf(node, lowering.expression(owner, node), owner, lowering);
}

/** `a?.b`, `a?[0]`: what is not there is left out of the value, as everywhere. */
function conditionalAccess(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const owner = childIn(node, 'condition');
  const object = lowering.expression(owner, node);
  const bound = node.children.findLast((child) => child.named && child.field !== 'condition');
  return bound === undefined ? object : boundTo(bound, object, owner, lowering);
}

function boundTo(
  node: SyntaxNode,
  object: Expression,
  owner: SyntaxNode | undefined,
  lowering: CSharpLowering,
): Expression {
  if (node.type === 'member_binding_expression') return memberOf(node, object, owner, lowering);
  if (node.type === 'element_binding_expression') return indexOf(node, object, namedChildren(node), lowering);
  return { kind: 'unknown', span: spanOf(node), parts: [object, lowering.expression(node)] };
}

function indexOf(
  node: SyntaxNode,
  object: Expression,
  args: readonly SyntaxNode[],
  lowering: CSharpLowering,
): Expression {
  const [index] = args;
  return {
    kind: 'index',
    span: spanOf(node),
    object,
    index: index === undefined ? lowering.expression(undefined, node) : argumentValue(index, lowering),
  };
}

function elementAccess(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const object = lowering.expression(childIn(node, 'expression'), node);
  const list = childIn(node, 'subscript');
  return indexOf(node, object, list === undefined ? [] : namedChildren(list), lowering);
}

function argumentValue(node: SyntaxNode, lowering: CSharpLowering): Expression {
  if (node.type !== 'argument') return lowering.expression(node);
  return lowering.expression(
    namedChildren(node).find((child) => child.field !== 'name'),
    node,
  );
}

export function argumentsOf(list: SyntaxNode | undefined, lowering: CSharpLowering): Argument[] {
  if (list === undefined) return [];
  return namedChildren(list).map((node) => {
    const name = childIn(node, 'name');
    const value = argumentValue(node, lowering);
    return node.type === 'argument' && name !== undefined ? { value, name: lowering.text(name) } : { value };
  });
}

/** The variable that an `out` argument declares or sets. */
function outTarget(node: SyntaxNode, lowering: CSharpLowering): string | undefined {
  if (!node.children.some((child) => child.type === 'out')) return undefined;
  const declared = childOfType(node, 'declaration_expression');
  const name = declared === undefined ? childOfType(node, 'identifier') : childIn(declared, 'name');
  return name === undefined ? undefined : lowering.local(lowering.text(name));
}

/** What the variable of an `out` argument gets from methods of .NET: `map.TryGetValue(key, out v)`, `int.TryParse(text, out n)`. */
function outValue(node: SyntaxNode, callee: Expression, first: Expression | undefined): Expression {
  const span = spanOf(node);
  if (callee.kind !== 'member' || first === undefined || !callee.name.startsWith('Try')) return unknownAt(span);
  return callee.name === 'TryGetValue' ? { kind: 'index', span, object: callee.object, index: first } : first;
}

/** A call with `out` arguments: their variables are declared first, so that the function can assign to them. */
function withOut(
  node: SyntaxNode,
  callee: Expression,
  list: SyntaxNode,
  lowering: CSharpLowering,
): Expression | undefined {
  const targets = namedChildren(list).map((child) => outTarget(child, lowering));
  if (targets.every((target) => target === undefined)) return undefined;
  const span = spanOf(node);
  const args = argumentsOf(list, lowering).map((argument, index): Argument => {
    const target = targets[index];
    return target === undefined ? argument : { value: nameAt(argument.value.span, target) };
  });
  const first = targets[0] === undefined ? args[0]?.value : undefined;
  const bindings = targets.flatMap((target) =>
    target === undefined ? [] : [bindHere(span, nameAt(span, target), outValue(node, callee, first))],
  );
  const isLookup = callee.kind === 'member' && callee.name === 'TryGetValue';
  const answer: Expression = {
    kind: 'call',
    span,
    callee: isLookup ? { ...callee, name: 'ContainsKey' } : callee,
    args: isLookup ? args.slice(0, 1) : args,
  };
  return { kind: 'do', span, body: [...bindings, statementOf(answer)] };
}

function invocation(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const fn = childIn(node, 'function');
  const list = childIn(node, 'arguments');
  if (fn?.type === 'identifier' && lowering.text(fn) === 'nameof')
    return literalAt(
      spanOf(node),
      lowering
        .text(list)
        .replace(/^\(\s*|\s*\)$/g, '')
        .split('.')
        .at(-1) ?? '',
    );
  const callee = flurlCallee(lowering.expression(fn, node), lowering);
  const special = registration(node, fn, callee, list, lowering);
  if (special !== undefined) return special;
  const out = list === undefined ? undefined : withOut(node, callee, list, lowering);
  if (out !== undefined) return out;
  const given = argumentsOf(list, lowering);
  const args = given.filter((argument) => !isCulture(argument.value));
  return (
    extensionCall(node, callee, args, lowering) ??
    collectionCall(node, callee, args) ??
    policyCall(node, callee, args, lowering) ?? { kind: 'call', span: spanOf(node), callee, args }
  );
}

export const ACCESSES: Readonly<Record<string, CSharpExpression>> = {
  identifier,
  this: (node, lowering) => nameAt(spanOf(node), lowering.class?.self ?? 'this'),
  base: (node) => nameAt(spanOf(node), 'base'),
  member_access_expression: memberAccess,
  conditional_access_expression: conditionalAccess,
  member_binding_expression: (node, lowering) => lowering.unknown(node),
  element_access_expression: elementAccess,
  invocation_expression: invocation,
  argument: argumentValue,
  declaration_expression: (node, lowering) => {
    const names = childrenIn(node, 'name');
    for (const name of names) lowering.local(lowering.text(name));
    return { kind: 'unknown', span: spanOf(node), parts: [] };
  },
};
