/**
 * Calls of the JVM's own library that are written as what they do, for Java and Kotlin alike: collections of given items,
 * defaults, tasks, and connections that send with the first look at their answer.
 */
import type { Argument, Entry, Expression, FunctionDefinition, Span } from '../../flow/ir';
import {
  callAt,
  constructAt,
  declareAt,
  doAt,
  eitherAt,
  isPlain,
  libraryAt,
  literalAt,
  memberAt,
  nameAt,
  statementOf,
} from '../classbased/build';

export interface WrittenCall {
  readonly span: Span;
  readonly callee: Expression;
  readonly args: readonly Argument[];
}

type Special = (call: WrittenCall, object: Expression) => Expression | undefined;

const LIST_MAKERS =
  /^(?:List|Set|Arrays|Stream|IntStream|EnumSet|ImmutableSet|ImmutableList|ImmutableSortedSet|Flux|Collections)$/;
const MAP_MAKERS = /^(?:Map|ImmutableMap)$/;

function list({ span, args }: WrittenCall): Expression {
  return { kind: 'list', span, items: args.map(({ value, spread }) => ({ value, ...(spread && { spread }) })) };
}

function map({ span, args }: WrittenCall): Expression {
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [key, value] = [args[index]?.value, args[index + 1]?.value];
    if (key !== undefined && value !== undefined) entries.push({ key, value });
  }
  return { kind: 'object', span, entries };
}

/** `Map.ofEntries(Map.entry(k, v), entry(k, v))`: entries were lowered to lists of two. */
function mapOfEntries({ span, args }: WrittenCall): Expression {
  const entries = args.flatMap(({ value }): Entry[] => {
    const parts = value.kind === 'list' ? value.items : value.kind === 'call' ? value.args : [];
    const [key, content] = parts;
    return key === undefined || content === undefined ? [] : [{ key: key.value, value: content.value }];
  });
  return { kind: 'object', span, entries };
}

/** `value.orElse(other)`, `requireNonNullElse(value, other)`. */
const orElse: Special = ({ span, callee, args }) => {
  const [other] = args;
  if (other === undefined) return undefined;
  const value = other.value.kind === 'function' ? callAt(span, other.value) : other.value;
  return eitherAt(span, { kind: 'call', span, callee, args }, value);
};

function swapped(fn: FunctionDefinition): FunctionDefinition {
  const [first, second, ...others] = fn.params;
  return first === undefined || second === undefined ? fn : { ...fn, params: [second, first, ...others] };
}

/** `future.handle((value, error) => …)`: a function for either way. */
const handle: Special = ({ span, callee, args }) => {
  const [fn] = args;
  if (fn?.value.kind !== 'function' || fn.value.fn.params.length < 2) return undefined;
  const onError: Expression = { ...fn.value, fn: swapped(fn.value.fn) };
  return { kind: 'call', span, callee, args: [fn, { value: onError }] };
};

/** `supplyAsync(() -> …)`, `executor.submit(() -> …)`: the function's result, later. */
const later: Special = ({ span, args }, object) => {
  const [fn] = args;
  if (fn?.value.kind !== 'function') return undefined;
  const task: Expression = { ...fn.value, fn: { ...fn.value.fn, async: true } };
  return doAt(span, [statementOf(object), statementOf(callAt(span, task))]);
};

/** What only looks at a value or error on its way, as `doOnError` or the filter of a retry does. */
const passing: Special = ({ span, callee, args }, object) => {
  if (callee.kind !== 'member') return undefined;
  const local = nameAt(span, `passing ${callee.nameSpan.start}`);
  return doAt(span, [
    declareAt(span, local.name, object),
    statementOf({ kind: 'call', span, callee: { ...callee, object: local }, args }),
    statementOf(local),
  ]);
};

/** `uri(builder -> builder.path("/contacts").build())`: the path that the function makes of an empty one. */
const builtUri: Special = ({ span, callee, args }) => {
  const [fn, ...others] = args;
  if (fn?.value.kind !== 'function') return undefined;
  const path = callAt(fn.value.span, fn.value, literalAt(fn.value.span, ''));
  return { kind: 'call', span, callee, args: [{ value: path }, ...others] };
};

/** `url.openConnection()` sends nothing yet; the first of these calls does. */
const connection: Special = ({ span, callee, args }, object) => {
  if (callee.kind !== 'member') return undefined;
  const local = isPlain(object) ? object : nameAt(span, `connection ${span.start}`);
  const send = memberAt(span, local, '#send', callee.nameSpan);
  const sent = memberAt(span, local, '#sent', callee.nameSpan);
  return doAt(span, [
    ...(local === object ? [] : [declareAt(span, `connection ${span.start}`, object)]),
    statementOf(callAt(span, send)),
    statementOf(callAt(span, sent)),
    statementOf({ kind: 'call', span, callee: { ...callee, object: local }, args }),
  ]);
};

function ofMaker(maker: (call: WrittenCall) => Expression, makers: RegExp): Special {
  return (call, object) => (object.kind === 'name' && makers.test(object.name) ? maker(call) : undefined);
}

const SPECIAL: Readonly<Record<string, Special>> = {
  of: (call, object) => ofMaker(list, LIST_MAKERS)(call, object) ?? ofMaker(map, MAP_MAKERS)(call, object),
  asList: ofMaker(list, /^Arrays$/),
  just: ofMaker(list, /^Flux$/),
  ofEntries: ofMaker(mapOfEntries, MAP_MAKERS),
  entry: ofMaker(list, MAP_MAKERS),
  rangeClosed: ({ span, args }, object) =>
    object.kind === 'name' && /^(?:IntStream|LongStream)$/.test(object.name)
      ? { kind: 'range', span, from: args[0]?.value ?? null, to: args[1]?.value ?? null, inclusive: true }
      : undefined,
  orElse,
  orElseGet: orElse,
  requireNonNullElse: ({ span, args }) =>
    args[0] === undefined || args[1] === undefined ? undefined : eitherAt(span, args[0].value, args[1].value),
  handle,
  handleAsync: handle,
  whenComplete: handle,
  whenCompleteAsync: handle,
  retryWhen: passing,
  doOnError: passing,
  doOnNext: passing,
  doOnSuccess: passing,
  onErrorMap: passing,
  uri: builtUri,
  supplyAsync: later,
  runAsync: later,
  submit: later,
  fromCallable: later,
  toURL: ({ span }, object) => constructAt(span, libraryAt(span, 'java.net.URL'), [{ value: object }]),
  getResponseCode: connection,
  getResponseMessage: connection,
  getInputStream: connection,
  getErrorStream: connection,
  getHeaderField: connection,
  getHeaderFields: connection,
  join: ({ span, callee, args }, object) => {
    const [separator, ...items] = args;
    if (object.kind !== 'name' || object.name !== 'String' || separator === undefined || items.length < 2)
      return undefined;
    return callAt(span, callee, separator.value, list({ span, callee, args: items }));
  },
};

/** Further handlers of the same answer have names of their own, so that none takes the place of another. */
function numbered(call: WrittenCall, object: Expression): Expression | undefined {
  if (call.callee.kind !== 'member' || call.callee.name !== 'onStatus') return undefined;
  let before = 0;
  for (let inner = object; inner.kind === 'call' && inner.callee.kind === 'member'; inner = inner.callee.object)
    if (inner.callee.name.startsWith('onStatus')) before += 1;
  if (before === 0) return undefined;
  return { kind: 'call', ...call, callee: { ...call.callee, name: `onStatus#${Math.min(before, 2)}` } };
}

export function specialCall(call: WrittenCall): Expression | undefined {
  const { callee } = call;
  if (callee.kind !== 'member') return undefined;
  const special = Object.hasOwn(SPECIAL, callee.name) ? SPECIAL[callee.name] : undefined;
  return special?.(call, callee.object) ?? numbered(call, callee.object);
}
