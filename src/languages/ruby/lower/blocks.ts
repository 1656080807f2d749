/** Blocks: as functions that a method gets, as loops, or run in place where the method is known to do so. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { INLINE_BY_CONSTANT, INLINE_BY_METHOD, type Inline, LOOPS } from './blockTables';
import { BLOCK, doAt, expressionStatement, keepValue, literalAt, nameAt, send, spanOf, unknownAt } from './build';
import { argumentNodes, plainCall } from './calls';
import { constantPath } from './constants';
import { type Context, Scope } from './context';
import { lowerExpression } from './expressions';
import { keyText, lowerSplat } from './literals';
import { lowerParameters, type Parameters } from './parameters';
import { bodyStatements } from './statements';

export function lowerLambda(c: Context, node: SyntaxNode): Expression {
  return functionOf(c, node, childIn(node, 'parameters'), childIn(node, 'body'));
}

export function lowerBlock(c: Context, block: SyntaxNode): Expression {
  return functionOf(c, block, childIn(block, 'parameters'), block);
}

function functionOf(
  c: Context,
  node: SyntaxNode,
  list: SyntaxNode | undefined,
  body: SyntaxNode | undefined,
): Expression {
  const span = spanOf(node);
  const scope = new Scope(c.scope, c.scope.modules, c.scope.self, c.scope.params);
  scope.jump = 'function';
  const { parameters, statements } = c.within(scope, () => {
    const parameters = lowerParameters(c, list);
    const { statements, implicit } = implicitParameter(c, list, () => bodyStatements(c, body));
    return { parameters: withImplicit(parameters, implicit, span), statements };
  });
  for (const name of scope.outer) c.scope.assign(name);
  return {
    kind: 'function',
    span,
    fn: {
      span,
      name: '',
      params: parameters.params,
      body: [...parameters.prelude, ...statements],
      outer: [...scope.outer],
      implicitReturn: true,
    },
  };
}

/** `it` and `_1` in a block without parameters are its parameter. */
function implicitParameter(
  c: Context,
  list: SyntaxNode | undefined,
  run: () => readonly Statement[],
): { readonly statements: readonly Statement[]; readonly implicit: string | null } {
  const around = c.implicit;
  const own = list === undefined ? { name: null } : null;
  c.implicit = own;
  const statements = run();
  c.implicit = around;
  return { statements, implicit: own?.name ?? null };
}

function withImplicit(
  parameters: Parameters,
  implicit: string | null,
  span: { start: number; end: number },
): Parameters {
  if (implicit === null) return parameters;
  return { ...parameters, params: [{ target: nameAt(span, implicit) }] };
}

/** `&:name` calls the method on what it gets; `&method(:name)` and `&block` are functions already. */
export function blockArgument(c: Context, node: SyntaxNode): Expression {
  const [value] = namedChildren(node);
  if (value?.type !== 'simple_symbol') return lowerSplat(c, node);
  const span = spanOf(value);
  const item = nameAt(span, 'it');
  const result = send(span, item, keyText(c, value) ?? '', span);
  return {
    kind: 'function',
    span,
    fn: { span, name: '', params: [{ target: item }], body: [{ kind: 'return', span, value: result }] },
  };
}

function methodName(c: Context, node: SyntaxNode): string {
  return c.text(childIn(node, 'method'));
}

/** Whether the program has a method of its own under this name. */
function isOwnMethod(c: Context, name: string): boolean {
  return c.facts.methods.has(name) || c.facts.functions.has(name);
}

export function isLoopCall(c: Context, node: SyntaxNode, block: SyntaxNode | undefined): boolean {
  if (block === undefined) return false;
  const name = methodName(c, node);
  if (!Object.hasOwn(LOOPS, name) || isOwnMethod(c, name)) return false;
  return LOOPS[name] === 'endless' || childIn(node, 'receiver') !== undefined;
}

/** `xs.each do |x| … end`, `3.times do …`, `loop do …` as a loop, followed by the value of a `break` in it. */
export function lowerLoopBlock(c: Context, node: SyntaxNode, block: SyntaxNode): readonly Statement[] {
  const kept = { name: null as string | null };
  const loop = loopOf(c, node, block, kept);
  return kept.name === null ? [loop] : [loop, expressionStatement(nameAt(spanOf(node), kept.name))];
}

function loopOf(c: Context, node: SyntaxNode, block: SyntaxNode, kept: Scope['keptBreak']): Statement {
  const span = spanOf(node);
  const name = methodName(c, node);
  const kind = LOOPS[name];
  if (kind === 'endless') {
    const { statements } = inPlace(c, block, 'loop', kept);
    return { kind: 'loop', span, init: [], test: null, update: [], body: statements };
  }
  const receiver = childIn(node, 'receiver') ?? node;
  const isChained = name === 'with_index' && receiver.type === 'call';
  const subject = lowerExpression(c, isChained ? (childIn(receiver, 'receiver') ?? receiver) : receiver);
  const args = argumentNodes(node).map((argument) => lowerExpression(c, argument));
  const iterable = kind === 'items' ? subject : unknownAt(span, [subject, ...args]);
  const { parameters, statements } = inPlace(c, block, 'loop', kept);
  const [first, ...others] = parameters.params.map((parameter) => parameter.target);
  const takesPairs = name === 'each' || name === 'each_pair';
  const rest: Statement[] = takesPairs
    ? []
    : others.map((target): Statement => {
        const memo = name === 'each_with_object' ? args[0] : undefined;
        return { kind: 'declare', span: target.span, target, value: memo ?? unknownAt(target.span) };
      });
  const isPairs = takesPairs && first !== undefined && others.length > 0;
  const binding: Target | null = isPairs ? { kind: 'listPattern', span, items: [first, ...others] } : (first ?? null);
  return { kind: 'each', span, binding, iterable, pairs: isPairs, body: [...rest, ...statements] };
}

/** Parameters and body of a block that runs in the scope around; `break` and `next` are a loop's. */
function inPlace(
  c: Context,
  block: SyntaxNode,
  jump: 'loop' | 'none',
  kept: Scope['keptBreak'] = null,
): { readonly parameters: Parameters; readonly statements: readonly Statement[] } {
  const list = childIn(block, 'parameters');
  const parameters = lowerParameters(c, list);
  const { statements, implicit } = implicitParameter(c, list, () =>
    c.jumping(jump, () => bodyStatements(c, block), kept),
  );
  return { parameters: withImplicit(parameters, implicit, spanOf(block)), statements };
}

/** `Net::HTTP`, `Rails.cache`, dotted; longer receivers are none of the tables'. */
function shortName(c: Context, receiver: SyntaxNode): string {
  const isShort = receiver.end - receiver.start < 40;
  return constantPath(c, receiver) ?? (isShort ? c.text(receiver) : '');
}

function inlineKind(c: Context, node: SyntaxNode): Inline | undefined {
  const name = methodName(c, node);
  const receiver = childIn(node, 'receiver');
  const known = receiver === undefined ? undefined : `${shortName(c, receiver)}.${name}`;
  if (known !== undefined && Object.hasOwn(INLINE_BY_CONSTANT, known)) return INLINE_BY_CONSTANT[known];
  if (!Object.hasOwn(INLINE_BY_METHOD, name) || isOwnMethod(c, name)) return undefined;
  return INLINE_BY_METHOD[name];
}

/** A call whose block runs once and at once: its body stands in place, so that a `return` in it leaves the method. */
export function lowerInlineBlock(c: Context, node: SyntaxNode, block: SyntaxNode): Expression | undefined {
  const kind = inlineKind(c, node);
  if (kind === undefined) return undefined;
  const span = spanOf(node);
  const receiver = childIn(node, 'receiver');
  const isReceiver = ['tap', 'then', 'yield_self'].includes(methodName(c, node)) && receiver !== undefined;
  const call = isReceiver
    ? lowerExpression(c, receiver)
    : plainCall(c, node, [{ name: BLOCK, value: literalAt(spanOf(block), true) }]);
  if (kind === 'retry') return retried(c, block, call);
  const { parameters, statements } = inPlace(c, block, 'none');
  if (kind === 'run') return doAt(span, [expressionStatement(call), ...statements]);
  const result = nameAt(span, c.temporary());
  const [first] = parameters.params;
  const bound: Statement[] = [{ kind: 'declare', span, target: result, value: call }];
  if (first !== undefined)
    bound.push({ kind: 'declare', span: first.target.span, target: first.target, value: result });
  const after = kind === 'self' ? [expressionStatement(result)] : [];
  return doAt(span, [...bound, ...statements, ...after]);
}

/** A block that a retry library runs again when it raises; after the last attempt the error goes on. */
function retried(c: Context, block: SyntaxNode, call: Expression): Expression {
  const span = spanOf(block);
  const value = c.temporary();
  const { statements } = inPlace(c, block, 'none');
  const types = call.kind === 'call' ? call.args.filter(({ name }) => name === 'on' || name === 'rescue') : [];
  return doAt(span, [
    expressionStatement(call),
    {
      kind: 'loop',
      byLibrary: true,
      span,
      init: [],
      test: null,
      update: [],
      body: [
        {
          kind: 'try',
          span,
          body: keepValue(statements, value),
          catches: [
            {
              span,
              types: types.map((argument) => argument.value),
              body: [
                {
                  kind: 'if',
                  span,
                  test: unknownAt(span),
                  then: [{ kind: 'throw', span, value: null }],
                  otherwise: [],
                },
                { kind: 'continue', span },
              ],
            },
          ],
          otherwise: [],
          finally: [],
        },
        { kind: 'break', span },
      ],
    },
    expressionStatement(nameAt(span, value)),
  ]);
}

/** `conn.post { |req| req.url '/x' }`: the address that the block sets is an argument of the request. */
export function withBlockUrl(c: Context, node: SyntaxNode, args: readonly Argument[]): readonly Argument[] {
  const block = childIn(node, 'block');
  if (block === undefined || argumentNodes(node).length > 0) return args;
  const [param] = namedChildren(childIn(block, 'parameters') ?? block);
  const body = childIn(block, 'body');
  if (param?.type !== 'identifier' || body === undefined) return args;
  for (const statement of namedChildren(body)) {
    if (statement.type !== 'call' || methodName(c, statement) !== 'url') continue;
    if (c.text(childIn(statement, 'receiver')) !== c.text(param)) continue;
    const [url] = argumentNodes(statement);
    if (url !== undefined) return [{ value: lowerExpression(c, url) }, ...args];
  }
  return args;
}
