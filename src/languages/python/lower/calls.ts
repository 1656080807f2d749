/** Calls: their arguments, and functions of the language that are more than a call. */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { PAIRING, plainArguments } from './iteration';
import { messageOf } from './literals';
import {
  assignAt,
  hidden,
  type LowerExpression,
  type Lowering,
  memberAt,
  nameAt,
  namedParts,
  spanOf,
  unknownAt,
} from './lowering';
import { namedTuple } from './records';

export function argumentsOf(call: SyntaxNode, lowering: Lowering): Argument[] {
  const list = childIn(call, 'arguments');
  if (list === undefined) return [];
  if (list.type !== 'argument_list') return [{ value: lowering.expression(list) }];
  return namedParts(list).map((child): Argument => {
    switch (child.type) {
      case 'keyword_argument':
        return {
          name: lowering.text(childIn(child, 'name')),
          value: lowering.expression(childIn(child, 'value'), child),
        };
      case 'list_splat':
      case 'dictionary_splat':
        return { value: lowering.expression(namedParts(child)[0], child), spread: true };
      default:
        return { value: lowering.expression(child) };
    }
  });
}

type Special = (node: SyntaxNode, args: readonly SyntaxNode[], lowering: Lowering) => Expression | undefined;

/** The text of a string literal and where it stands between its quotes. */
function nameIn(
  node: SyntaxNode | undefined,
  lowering: Lowering,
): { name: string; start: number; end: number } | undefined {
  const [content, ...others] =
    node?.type === 'string' ? namedParts(node).filter((part) => part.type === 'string_content') : [];
  if (content === undefined || others.length > 0) return undefined;
  const name = lowering.text(content);
  return /^[A-Za-z_]\w*$/.test(name) ? { name, start: content.start, end: content.end } : undefined;
}

/** `getattr(x, 'name', default)` reads a member. */
const getAttribute: Special = (node, [objectNode, nameNode, defaultNode], lowering) => {
  if (objectNode === undefined || nameNode === undefined) return undefined;
  const span = spanOf(node);
  const object = lowering.expression(objectNode);
  const named = nameIn(nameNode, lowering);
  const left: Expression =
    named === undefined
      ? { kind: 'index', span, object, index: lowering.expression(nameNode) }
      : { kind: 'member', span, object, name: named.name, nameSpan: { start: named.start, end: named.end } };
  if (defaultNode === undefined) return left;
  return { kind: 'binary', span, operator: 'nullish', text: 'getattr', left, right: lowering.expression(defaultNode) };
};

const setAttribute: Special = (node, [objectNode, nameNode, valueNode], lowering) => {
  const named = nameIn(nameNode, lowering);
  if (objectNode === undefined || named === undefined || valueNode === undefined) return undefined;
  const span = spanOf(node);
  return assignAt(span, memberAt(span, lowering.expression(objectNode), named.name), lowering.expression(valueNode));
};

/** A question about a value that says nothing of a status. */
const asksOnly: Special = (node, args, lowering) => ({
  kind: 'unknown',
  span: spanOf(node),
  parts: lowering.expressions(args),
});

const asText: Special = (node, [value, ...others], lowering) =>
  value === undefined || others.length > 0
    ? undefined
    : { ...messageOf(lowering.expression(value)), span: spanOf(node) };

const SPECIAL: Readonly<Record<string, Special>> = {
  ...PAIRING,
  getattr: getAttribute,
  setattr: setAttribute,
  hasattr: asksOnly,
  callable: asksOnly,
  str: asText,
  repr: asText,
  type: (_node, [value, ...others], lowering) =>
    value === undefined || others.length > 0 ? undefined : lowering.expression(value),
};

/** `functools.partial(f, a, k=v)` is a function that calls f with these and its own arguments. */
function partial(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  const [callee, ...given] = argumentsOf(node, lowering);
  if (callee === undefined || callee.name !== undefined || callee.spread === true) return undefined;
  const span = spanOf(node);
  const positional = hidden(node, 'args');
  const named = hidden(node, 'kwargs');
  const args: Argument[] = [
    ...given.filter((argument) => argument.name === undefined),
    { value: positional, spread: true },
    ...given.filter((argument) => argument.name !== undefined),
    { value: named, spread: true },
  ];
  const value: Expression = { kind: 'call', span, callee: callee.value, args };
  return {
    kind: 'function',
    span,
    fn: {
      span,
      name: '',
      params: [
        { target: positional, rest: true },
        { target: named, rest: true },
      ],
      body: [{ kind: 'return', span, value }],
    },
  };
}

/** `super().__init__(…)` and `Base.__init__(self, …)` run the constructors of the bases. */
function baseConstructor(node: SyntaxNode, callee: SyntaxNode, lowering: Lowering): Expression | undefined {
  const name = childIn(callee, 'attribute');
  const object = childIn(callee, 'object');
  const { self } = lowering.function;
  if (callee.type !== 'attribute' || lowering.text(name) !== '__init__' || object === undefined) return undefined;
  const args = argumentsOf(node, lowering);
  const span = spanOf(node);
  const base = nameAt(spanOf(object), 'super');
  if (object.type === 'call' && lowering.text(childIn(object, 'function')) === 'super')
    return { kind: 'call', span, callee: base, args };
  const [first, ...others] = args;
  if (first?.value.kind !== 'name' || first.value.name !== self) return undefined;
  return { kind: 'call', span, callee: base, args: others };
}

function lowerCall(node: SyntaxNode, lowering: Lowering): Expression {
  const callee = childIn(node, 'function');
  const span = spanOf(node);
  if (callee === undefined) return lowering.unknown(node);
  const path = lowering.imports.pathOf(callee, lowering.source) ?? '';
  const special = Object.hasOwn(SPECIAL, path) ? SPECIAL[path] : undefined;
  if (special !== undefined) {
    const args = plainArguments(node);
    const value = args === undefined ? undefined : special(node, args, lowering);
    if (value !== undefined) return value;
  }
  if (path === 'super') return nameAt(span, 'super');
  if (path === 'functools.partial' || path === 'functools.partialmethod') {
    const value = partial(node, lowering);
    if (value !== undefined) return value;
  }
  if (path === 'collections.namedtuple') {
    const value = namedTuple(node, lowering);
    if (value !== undefined) return value;
  }
  const constructed = baseConstructor(node, callee, lowering);
  if (constructed !== undefined) return constructed;
  return { kind: 'call', span, callee: lowering.expression(callee), args: argumentsOf(node, lowering) };
}

export const CALLS: Readonly<Record<string, LowerExpression>> = {
  call: lowerCall,
  /** Spread in a place where it cannot be: half-typed code. */
  list_splat: (node, lowering) => lowering.unknown(node),
  keyword_argument: (node, lowering) => lowering.expression(childIn(node, 'value'), node),
  slice: (node, lowering) => lowering.unknown(node),
  interpolation: (node, lowering) => lowering.expression(childIn(node, 'expression'), node),
  as_pattern: (node) => unknownAt(spanOf(node)),
};
