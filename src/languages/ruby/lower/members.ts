/** What the body of a class holds: methods, those that Ruby writes for one, and mix-ins. */
import type { Argument, Expression, MethodDefinition } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { MIXINS } from '../clients/mixins';
import { lowerBlock } from './blocks';
import { assignTo, expressionStatement, generatedMethod, memberAt, nameAt, send, spanOf } from './build';
import { argumentNodes, blockOf } from './calls';
import { type Context, Scope } from './context';
import { methodDefinition } from './definitions';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { hashOf, isPair, keyText } from './literals';

export interface Members {
  readonly methods: MethodDefinition[];
  readonly bases: Expression[];
  /** Statements of the body that define no member. */
  readonly rest: SyntaxNode[];
}

type Macro = (c: Context, node: SyntaxNode, members: Members, isStatic: boolean) => boolean;

/** Calls in a class body that define members; each says whether it did. */
const MACROS: Readonly<Record<string, Macro>> = {
  attr_reader: (c, node, members, isStatic) => attributes(c, node, members, isStatic, true, false),
  attr_writer: (c, node, members, isStatic) => attributes(c, node, members, isStatic, false, true),
  attr_accessor: (c, node, members, isStatic) => attributes(c, node, members, isStatic, true, true),
  cattr_accessor: (c, node, members) => attributes(c, node, members, true, true, true),
  mattr_accessor: (c, node, members) => attributes(c, node, members, true, true, true),
  class_attribute: (c, node, members) => attributes(c, node, members, true, true, true),
  include: mixIn,
  extend: mixIn,
  prepend: mixIn,
  alias_method: (c, node, members, isStatic) => {
    const [name, old] = argumentNodes(node);
    return alias(c, node, name, old, members, isStatic);
  },
  define_method: defineMethod,
  define_singleton_method: (c, node, members) => defineMethod(c, node, members, true),
  delegate: delegate,
  def_delegators: delegators,
  def_delegator: delegators,
  private: modifier,
  public: modifier,
  protected: modifier,
  module_function: modifier,
  private_class_method: modifier,
  memoize: modifier,
  class_methods: nested,
  included: nested,
};

export function collectMembers(c: Context, nodes: readonly SyntaxNode[], isStatic = false): Members {
  const members: Members = { methods: [], bases: [], rest: [] };
  for (const node of nodes) collect(c, node, members, isStatic);
  return { ...members, bases: withSettings(c, members.bases, nodes) };
}

function collect(c: Context, node: SyntaxNode, members: Members, isStatic: boolean): void {
  switch (node.type) {
    case 'method':
      members.methods.push(methodDefinition(c, node, isStatic));
      return;
    case 'singleton_method':
      members.methods.push(methodDefinition(c, node, true));
      return;
    case 'singleton_class':
      add(members, collectMembers(c, statementsOf(childIn(node, 'body')), true));
      return;
    case 'alias':
      alias(c, node, childIn(node, 'name'), childIn(node, 'alias'), members, isStatic);
      return;
    case 'call': {
      const name = c.text(childIn(node, 'method'));
      const macro = childIn(node, 'receiver') === undefined && Object.hasOwn(MACROS, name) ? MACROS[name] : undefined;
      if (macro?.(c, node, members, isStatic) !== true) members.rest.push(node);
      return;
    }
    default:
      members.rest.push(node);
  }
}

function add(members: Members, more: Members): void {
  members.methods.push(...more.methods);
  members.bases.push(...more.bases);
  members.rest.push(...more.rest);
}

function attributes(
  c: Context,
  node: SyntaxNode,
  members: Members,
  isStatic: boolean,
  reads: boolean,
  writes: boolean,
) {
  for (const argument of argumentNodes(node)) {
    const name = keyText(c, argument);
    if (name === undefined) continue;
    members.methods.push(...accessors(spanOf(argument), name, isStatic, reads, writes));
  }
  return true;
}

/** `name` reads the field `@name`, `name=` writes it. */
export function accessors(
  span: { start: number; end: number },
  name: string,
  isStatic: boolean,
  reads: boolean,
  writes: boolean,
): MethodDefinition[] {
  const field = memberAt(span, nameAt(span, 'self'), `@${name}`, span);
  const made: MethodDefinition[] = [];
  if (reads)
    made.push({
      fn: generatedMethod(span, name, [], [{ kind: 'return', span, value: field }]),
      role: 'method',
      static: isStatic,
    });
  if (writes)
    made.push({
      fn: generatedMethod(
        span,
        `${name}=`,
        ['value'],
        [expressionStatement(assignTo(span, field, nameAt(span, 'value')))],
      ),
      role: 'method',
      static: isStatic,
    });
  return made;
}

function mixIn(c: Context, node: SyntaxNode, members: Members): boolean {
  for (const argument of argumentNodes(node))
    if (argument.type !== 'self') members.bases.push(lowerExpression(c, argument));
  return true;
}

/** A library's mix-in gets what the class body sets with its methods (`base_uri 'https://…'`). */
function withSettings(c: Context, bases: readonly Expression[], nodes: readonly SyntaxNode[]): Expression[] {
  return bases.map((base) => {
    if (base.kind !== 'name' || !Object.hasOwn(MIXINS, base.name)) return base;
    const settings = MIXINS[base.name] as ReadonlySet<string>;
    const args = nodes.flatMap((node) => setting(c, node, settings));
    return send(base.span, base, 'included', base.span, args);
  });
}

function setting(c: Context, node: SyntaxNode, settings: ReadonlySet<string>): Argument[] {
  const name = node.type === 'call' ? c.text(childIn(node, 'method')) : '';
  const args = node.type === 'call' ? argumentNodes(node) : [];
  const [first] = args;
  if (first === undefined || !settings.has(name)) return [];
  return [{ name, value: isPair(first) ? hashOf(c, first, args.filter(isPair)) : lowerExpression(c, first) }];
}

function forward(node: SyntaxNode, name: string, target: Expression): MethodDefinition {
  const span = spanOf(node);
  const value: Expression = {
    kind: 'call',
    span,
    callee: target,
    args: [{ value: nameAt(span, 'args'), spread: true }],
  };
  return { fn: generatedMethod(span, name, [], [{ kind: 'return', span, value }], 'args'), role: 'method' };
}

function alias(
  c: Context,
  node: SyntaxNode,
  name: SyntaxNode | undefined,
  old: SyntaxNode | undefined,
  members: Members,
  isStatic: boolean,
): boolean {
  if (name === undefined || old === undefined) return false;
  const text = (part: SyntaxNode) => keyText(c, part) ?? c.text(part);
  const target = memberAt(spanOf(node), nameAt(spanOf(node), 'self'), text(old), spanOf(old));
  members.methods.push({ ...forward(node, text(name), target), static: isStatic });
  return true;
}

function defineMethod(c: Context, node: SyntaxNode, members: Members, isStatic: boolean): boolean {
  const [first] = argumentNodes(node);
  const name = first === undefined ? undefined : keyText(c, first);
  const block = blockOf(node);
  if (name === undefined || block === undefined) return false;
  const scope = new Scope(null, c.scope.modules, isStatic ? 'singleton' : 'instance');
  const lowered = c.within(scope, () => lowerBlock(c, block));
  if (lowered.kind !== 'function') return false;
  members.methods.push({ fn: { ...lowered.fn, name, self: 'self' }, role: 'method', static: isStatic });
  return true;
}

/** Rails' `delegate :get, :post, to: :client`. */
function delegate(c: Context, node: SyntaxNode, members: Members): boolean {
  const args = argumentNodes(node);
  const to = args.find((argument) => argument.type === 'pair' && c.text(childIn(argument, 'key')) === 'to');
  const target = to === undefined ? undefined : childIn(to, 'value');
  const receiver = target === undefined ? undefined : keyText(c, target);
  if (receiver === undefined) return false;
  forwardAll(
    c,
    node,
    args.filter((argument) => !isPair(argument)),
    receiver,
    members,
  );
  return true;
}

/** Forwardable's `def_delegators :@client, :get, :post`. */
function delegators(c: Context, node: SyntaxNode, members: Members): boolean {
  const [target, ...names] = argumentNodes(node);
  const receiver = target === undefined ? undefined : keyText(c, target);
  if (receiver === undefined) return false;
  forwardAll(c, node, names, receiver, members);
  return true;
}

function forwardAll(
  c: Context,
  node: SyntaxNode,
  names: readonly SyntaxNode[],
  receiver: string,
  members: Members,
): void {
  const span = spanOf(node);
  const self = nameAt(span, 'self');
  const isField = receiver.startsWith('@');
  const object = isField ? memberAt(span, self, receiver, span) : send(span, self, receiver, span);
  for (const argument of names) {
    const name = keyText(c, argument);
    if (name !== undefined)
      members.methods.push(forward(argument, name, memberAt(span, object, name, spanOf(argument))));
  }
}

/** `private def x`, `private_class_method def self.x`; alone or with names it changes nothing here. */
function modifier(c: Context, node: SyntaxNode, members: Members, isStatic: boolean): boolean {
  for (const argument of argumentNodes(node)) collect(c, argument, members, isStatic);
  return true;
}

/** ActiveSupport's `class_methods do … end` and `included do … end`. */
function nested(c: Context, node: SyntaxNode, members: Members, isStatic: boolean): boolean {
  const body = childIn(blockOf(node) ?? node, 'body');
  if (body === undefined) return false;
  const isClass = c.text(childIn(node, 'method')) === 'class_methods';
  add(members, collectMembers(c, statementsOf(body), isStatic || isClass));
  return true;
}
