/** Methods of Ruby that are statements, questions or values of their own in the flow program. */
import type { BinaryOperator, Expression, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { SEND_MEMBER } from '../clients/statusClasses';
import { lowerArguments } from './arguments';
import { lowerBlock } from './blocks';
import { callAt, memberAt, nameAt, send, spanOf } from './build';
import { argumentNodes, blockOf } from './calls';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { keyText } from './literals';
import { betweenTest, classTest, patternTest } from './matching';
import { implicitMethod } from './names';

type Special = (c: Context, node: SyntaxNode) => Expression | undefined;

/** Calls without a receiver. */
export const IMPLICIT: Readonly<Record<string, Special>> = {
  raise: (c, node) => throwing(c, node),
  fail: (c, node) => throwing(c, node),
  lambda: blockValue,
  proc: blockValue,
  require: (c, node) => importing(c, node, ''),
  load: (c, node) => importing(c, node, ''),
  require_relative: (c, node) => importing(c, node, './'),
  method: (c, node) => {
    const name = symbolArgument(c, node);
    return name === undefined ? undefined : implicitMethod(c, node, name);
  },
  rescue_from: (c, node) => handling(c, node, 0),
  retry_on: (c, node) => handling(c, node, 1),
  discard_on: (c, node) => handling(c, node, 1),
  send: sending,
  public_send: sending,
  __send__: sending,
};

/** Calls on a receiver. */
export const ON_RECEIVER: Readonly<Record<string, Special>> = {
  'is_a?': asksClass,
  'kind_of?': asksClass,
  'instance_of?': asksClass,
  'between?': (c, node) =>
    betweenTest(
      spanOf(node),
      receiver(c, node),
      argumentNodes(node).map((argument) => lowerExpression(c, argument)),
    ),
  'match?': asksPattern,
  match: asksPattern,
  merge: merging,
  'merge!': merging,
  update: merging,
  deep_merge: merging,
  reverse_merge: merging,
  call: (c, node) => {
    const object = childIn(node, 'receiver');
    const isFunction = object !== undefined && !['constant', 'scope_resolution', 'self'].includes(object.type);
    return isFunction ? callAt(spanOf(node), receiver(c, node), lowerArguments(c, node)) : undefined;
  },
  class: (c, node) => {
    const isSelf = childIn(node, 'receiver')?.type === 'self' && c.className !== '';
    return isSelf ? nameAt(spanOf(node), c.className) : undefined;
  },
  new: (c, node) => (c.text(childIn(node, 'receiver')) === 'Proc' ? blockValue(c, node) : undefined),
  method: (c, node) => {
    const name = symbolArgument(c, node);
    return name === undefined ? undefined : memberAt(spanOf(node), receiver(c, node), name, spanOf(node));
  },
  send: sending,
  public_send: sending,
  __send__: sending,
  to: (c, node) => expecting(c, node, '=='),
  to_not: (c, node) => expecting(c, node, '!='),
  not_to: (c, node) => expecting(c, node, '!='),
};

function receiver(c: Context, node: SyntaxNode): Expression {
  const found = childIn(node, 'receiver');
  return found === undefined ? c.self(spanOf(node)) : lowerExpression(c, found);
}

function symbolArgument(c: Context, node: SyntaxNode): string | undefined {
  const [first] = argumentNodes(node);
  return first === undefined ? undefined : keyText(c, first);
}

function asksClass(c: Context, node: SyntaxNode): Expression | undefined {
  const [type] = argumentNodes(node);
  return type === undefined ? undefined : classTest(c, receiver(c, node), type);
}

function asksPattern(c: Context, node: SyntaxNode): Expression | undefined {
  const [pattern] = argumentNodes(node);
  if (pattern?.type !== 'regex') return undefined;
  return patternTest(c, receiver(c, node), pattern, c.text(childIn(node, 'method')));
}

/** A trailing `key: value` of these is one object. */
function merging(c: Context, node: SyntaxNode): Expression {
  const method = childIn(node, 'method') ?? node;
  const args = lowerArguments(c, node, true);
  return send(spanOf(node), receiver(c, node), c.text(method), spanOf(method), args);
}

function blockValue(c: Context, node: SyntaxNode): Expression | undefined {
  const block = blockOf(node);
  return block === undefined ? undefined : lowerBlock(c, block);
}

/** Rails' `rescue_from Failure do |error|`: the block's parameter at `index` is an error of the class that is named. */
function handling(c: Context, node: SyntaxNode, index: number): Expression | undefined {
  const block = blockOf(node);
  const [type] = argumentNodes(node);
  const fn = block === undefined ? undefined : lowerBlock(c, block);
  if (fn?.kind !== 'function' || type === undefined) return undefined;
  const declared = lowerExpression(c, type);
  const params = fn.fn.params.map((one, at) => (at === index ? { ...one, type: declared } : one));
  return { ...fn, fn: { ...fn.fn, params } };
}

/** `x.public_send(verb, url)` is a call of a method whose name is a value; a client can also send what it does not know. */
function sending(c: Context, node: SyntaxNode): Expression | undefined {
  const [name, ...args] = lowerArguments(c, node);
  if (name === undefined || name.name !== undefined || name.spread === true) return undefined;
  const object = childIn(node, 'receiver') === undefined ? c.self(spanOf(node)) : receiver(c, node);
  const block = blockOf(node);
  const all = block === undefined ? args : [...args, { name: '&', value: lowerBlock(c, block) }];
  if (name.value.kind === 'literal' && typeof name.value.value === 'string')
    return send(spanOf(node), object, name.value.value, name.value.span, all);
  const span = spanOf(node);
  const named = callAt(span, { kind: 'index', span, object, index: name.value }, all);
  const sent = send(span, object, SEND_MEMBER, span, [{ value: name.value }, ...all]);
  return { kind: 'binary', span, operator: 'nullish', text: 'send', left: named, right: sent };
}

/** What `raise` throws: an object, a class to make one of, or a text for a `RuntimeError`. */
export function throwStatement(c: Context, node: SyntaxNode): Statement {
  const span = spanOf(node);
  const nodes = argumentNodes(node);
  const [first] = nodes;
  if (first === undefined) return { kind: 'throw', span, value: null };
  const lowered = lowerArguments(c, node);
  const [value, ...rest] = lowered;
  if (value === undefined) return { kind: 'throw', span, value: null };
  const construct = (callee: Expression, args: typeof lowered): Statement => ({
    kind: 'throw',
    span,
    value: { kind: 'call', span, callee, args, construct: true },
  });
  if (first.type === 'constant' || first.type === 'scope_resolution') return construct(value.value, rest);
  const isText = ['string', 'chained_string', 'heredoc_beginning', 'binary'].includes(first.type);
  if (isText) return construct(nameAt(span, 'RuntimeError'), lowered);
  return { kind: 'throw', span, value: value.value };
}

function throwing(c: Context, node: SyntaxNode): Expression {
  return { kind: 'do', span: spanOf(node), body: [throwStatement(c, node)] };
}

/** `require_relative 'x'` names a file beside this one; all of its constants and functions come into sight. */
export function importStatement(c: Context, node: SyntaxNode, prefix: string): Statement | undefined {
  const path = symbolArgument(c, node);
  if (path === undefined) return undefined;
  const module = path.startsWith('.') ? path : `${prefix}${path}`;
  return { kind: 'import', span: spanOf(node), module, names: [{ imported: '*names', local: '*' }] };
}

function importing(c: Context, node: SyntaxNode, prefix: string): Expression | undefined {
  const statement = importStatement(c, node, prefix);
  return statement === undefined ? undefined : { kind: 'do', span: spanOf(node), body: [statement] };
}

const MATCHERS: Readonly<Record<string, BinaryOperator>> = {
  eq: '==',
  eql: '==',
  equal: '==',
  be: '==',
  be_in: 'in',
  be_between: 'in',
};

/** RSpec's `expect(x).to eq(429)`. */
function expecting(c: Context, node: SyntaxNode, operator: '==' | '!='): Expression | undefined {
  const subject = childIn(node, 'receiver');
  const [matcher] = argumentNodes(node);
  if (subject === undefined || matcher?.type !== 'call' || c.text(childIn(subject, 'method')) !== 'expect')
    return undefined;
  const name = c.text(childIn(matcher, 'method'));
  const [actual] = argumentNodes(subject);
  const expected = argumentNodes(matcher);
  const [first] = expected;
  if (!Object.hasOwn(MATCHERS, name) || actual === undefined || first === undefined) return undefined;
  const span = spanOf(node);
  const left = lowerExpression(c, actual);
  const right = lowerExpression(c, first);
  if (MATCHERS[name] === '==') return { kind: 'binary', span, operator, text: name, left, right };
  const inside: Expression =
    name === 'be_between'
      ? betweenTest(
          span,
          left,
          expected.map((bound) => lowerExpression(c, bound)),
        )
      : { kind: 'binary', span, operator: 'in', text: name, left, right };
  return operator === '==' ? inside : { kind: 'not', span, value: inside };
}
