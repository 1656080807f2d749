/**
 * Functions of PHP's own that are language rather than library: they name variables, write to their arguments, take a
 * handle as their first argument, or end the program.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, Expression, Statement } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { HANDLE_FUNCTIONS, STREAM_FUNCTIONS, WITH_HANDLE_SECOND } from './handleFunctions';
import { type Lowering, literalAt, memberAt, nameAt, spanOf, statementOf } from './lowering';
import { wholeNumber } from './operators';
import { argumentsOf, EXITS, exits, isClassName } from './references';
import { type BuiltinCall, type LowerBuiltin, TEXT_CALLS } from './textCalls';

/** A call of a function that the tables cannot describe; undefined for all others. */
export function builtinCall(
  written: string,
  node: SyntaxNode,
  nameNode: SyntaxNode,
  argsNode: SyntaxNode | undefined,
  lowering: Lowering,
): Expression | undefined {
  const name = (written.startsWith('\\') ? written.slice(1) : written).toLowerCase();
  const lower = BUILTINS.get(name);
  const isHandle = HANDLE_FUNCTIONS.has(name);
  const isStream = lowering.facts.readsStreamHeaders && STREAM_FUNCTIONS.has(name);
  if (lower === undefined && !isHandle && !isStream && !EXITS.has(name)) return undefined;
  const given = argsNode === undefined ? [] : namedChildren(argsNode).map((argument) => namedChildren(argument).at(-1));
  const call: BuiltinCall = { node, nameNode, given, args: argumentsOf(argsNode, lowering), lowering };
  if (EXITS.has(name))
    return exits(
      node,
      call.args.map((argument) => argument.value),
    );
  if (isHandle) return onHandle(call, name);
  if (isStream) return streamCall(call, name);
  return lower?.(call);
}

/** `curl_setopt($handle, …)` as a method of the handle. */
function onHandle({ node, nameNode, args }: BuiltinCall, name: string): Expression | undefined {
  const at = WITH_HANDLE_SECOND.has(name) ? 1 : 0;
  const handle = args[at];
  if (handle === undefined || handle.spread) return undefined;
  const callee = memberAt(spanOf(nameNode), handle.value, name, spanOf(nameNode));
  return { kind: 'call', span: spanOf(node), callee, args: args.filter((_, index) => index !== at) };
}

/** Reading a URL also sets `$http_response_header`, whose first line has the status. */
function streamCall({ node, nameNode, args }: BuiltinCall, name: string): Expression {
  const span = spanOf(node);
  const none = { start: span.start, end: span.start };
  const stream = nameAt(none, '$ stream');
  const opened: Expression = { kind: 'call', span, callee: nameAt(spanOf(nameNode), name), args };
  const line = memberAt(none, stream, 'statusLine', none);
  return {
    kind: 'do',
    span,
    body: [
      statementOf({ kind: 'assign', span, target: stream, value: opened }),
      statementOf({
        kind: 'assign',
        span: none,
        target: nameAt(none, '$http_response_header'),
        value: { kind: 'list', span: none, items: [{ value: line }] },
      }),
      statementOf(stream),
    ],
  };
}

function textOf(argument: Argument | undefined): string | undefined {
  const value = argument?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** `define('NAME', value)`: a constant, visible everywhere. */
function define({ node, args, lowering }: BuiltinCall): Expression | undefined {
  const name = textOf(args[0]);
  const [key, value] = args;
  if (name === undefined || key === undefined || value === undefined) return undefined;
  lowering.function.outer.add(name);
  return { kind: 'assign', span: spanOf(node), target: nameAt(key.value.span, name), value: value.value };
}

function constant({ node, args }: BuiltinCall): Expression | undefined {
  const name = textOf(args[0]);
  return name === undefined || name.includes('::') ? undefined : nameAt(spanOf(node), name);
}

function isset({ node, args }: BuiltinCall): Expression {
  const span = spanOf(node);
  const none = { start: span.end, end: span.end };
  const tests = args.map(
    ({ value }): Expression => ({
      kind: 'binary',
      span: value.span,
      operator: '!=',
      text: 'isset',
      left: value,
      right: literalAt(none, null),
    }),
  );
  const [first, ...others] = tests;
  if (first === undefined) return { kind: 'unknown', span, parts: [] };
  return others.reduce((left, right) => ({ kind: 'binary', span, operator: 'and', text: 'isset', left, right }), first);
}

function empty({ node, args }: BuiltinCall): Expression | undefined {
  const [first] = args;
  return first === undefined ? undefined : { kind: 'not', span: spanOf(node), value: first.value };
}

/** `compact('url', 'headers')`: an array of variables by their names. */
function compact({ node, args }: BuiltinCall): Expression {
  const entries = args.map(({ value }) => {
    const name = value.kind === 'literal' ? nameAt(value.span, `$${value.value}`) : value;
    return { key: value, value: name };
  });
  return { kind: 'object', span: spanOf(node), entries };
}

function range({ node, args }: BuiltinCall): Expression | undefined {
  const [from, to, step] = args;
  if (from === undefined || to === undefined || step !== undefined) return undefined;
  return { kind: 'range', span: spanOf(node), from: from.value, to: to.value, inclusive: true };
}

function intdiv({ node, args }: BuiltinCall): Expression | undefined {
  const [left, right] = args;
  if (left === undefined || right === undefined) return undefined;
  return { kind: 'binary', span: spanOf(node), operator: '//', text: 'intdiv', left: left.value, right: right.value };
}

function intval({ args }: BuiltinCall): Expression | undefined {
  return args[0] === undefined ? undefined : wholeNumber(args[0].value);
}

/** `app(Foo::class)`: Laravel's container makes it. */
function app({ node, given, args, lowering }: BuiltinCall): Expression | undefined {
  const [wanted] = given;
  if (wanted === undefined || args[0] === undefined || !isClassName(wanted, lowering)) return undefined;
  return { kind: 'call', span: spanOf(node), callee: args[0].value, args: [], construct: true };
}

/** Laravel's `throw_if($condition, $exception)`, `abort_unless($condition, 403)`: what they raise, under the condition. */
function raisesUnder(negated: boolean): LowerBuiltin {
  return ({ node, args }) => {
    const [condition, ...others] = args;
    if (condition === undefined) return undefined;
    const span = spanOf(node);
    const raised = others.map((argument) => argument.value);
    const value: Expression = { kind: 'unknown', span, parts: raised };
    const thrown: Statement = {
      kind: 'throw',
      span,
      value: raised.length === 1 && raised[0] !== undefined ? raised[0] : value,
    };
    const test: Expression = negated ? { kind: 'not', span, value: condition.value } : condition.value;
    return { kind: 'do', span, body: [{ kind: 'if', span, test, then: [thrown], otherwise: [] }] };
  };
}

/** Functions whose first argument may be the name of a function. */
function withCallable({ node, nameNode, args, lowering }: BuiltinCall): Expression | undefined {
  const [first, ...others] = args;
  const name = textOf(first);
  if (first === undefined || name === undefined || name.includes('::')) return undefined;
  const fn = lowering.names.resolve(
    name.startsWith('\\') || !name.includes('\\') ? name : `\\${name}`,
    'function',
    first.value.span,
  );
  const span = spanOf(node);
  if (lowering.text(nameNode).toLowerCase().endsWith('call_user_func'))
    return { kind: 'call', span, callee: fn, args: others };
  return {
    kind: 'call',
    span,
    callee: nameAt(spanOf(nameNode), lowering.text(nameNode)),
    args: [{ value: fn }, ...others],
  };
}

const BUILTINS: ReadonlyMap<string, LowerBuiltin> = new Map<string, LowerBuiltin>([
  ...TEXT_CALLS,
  ['define', define],
  ['constant', constant],
  ['isset', isset],
  ['empty', empty],
  ['compact', compact],
  ['range', range],
  ['intdiv', intdiv],
  ['intval', intval],
  ['app', app],
  ['resolve', app],
  ['throw_if', raisesUnder(false)],
  ['throw_unless', raisesUnder(true)],
  ['abort_if', raisesUnder(false)],
  ['abort_unless', raisesUnder(true)],
  ['call_user_func', withCallable],
  ['call_user_func_array', withCallable],
  ['array_map', withCallable],
]);
