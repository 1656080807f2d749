/** Requests that are sent again: rounds of a loop, functions that call themselves or that a library calls again. */
import type { CodeMask } from '../codes';
import { addCodes, type Flow } from '../environment';
import type { Origin, Request } from '../facts';
import type { Closure } from '../heap';
import type { StatementOf } from '../ir';
import { NOTHING, type Settled, UNKNOWN, type Value } from '../values';
import { assignedNames, isWithin, mentions, namesIn, partsOf } from '../walk';
import { type Arguments, positionalArguments } from './arguments';
import { callValue } from './calls';
import { conditionsOf } from './conditions';
import type { Machine } from './machine';
import { wait } from './promises';
import { noteLoop, noteSelfCall } from './repetitions';

/**
 * A request sent inside of a loop whose success never leads back to its head is tried again by those codes that do.
 * @param back the ways from the end of a round to the next one
 */
export function noteRetries(
  m: Machine,
  loop: StatementOf<'loop' | 'each'>,
  outside: Flow,
  back: readonly Flow[],
): void {
  const { universe } = m.options;
  const returning = new Map<Request, CodeMask>();
  for (const flow of back) addCodes(returning, flow.allCodes());
  const inside = [...returning].filter(([request]) => outside.codesOf(request, 0) === 0);
  for (const [request, mask] of inside) {
    if (mask === 0 || (mask & universe.success) !== 0 || isForNext(m, loop, request)) continue;
    const hasAsked = inside.some(([other]) => other.site !== request.site && other.method === 'GET');
    note(m, request, mask, hasAsked);
    noteLoop(m, loop, request, mask);
  }
}

/** A function that calls itself where success is ruled out tries again. @param at that call */
export function noteRecursion(m: Machine, closure: Closure, args: Arguments, at: Origin): void {
  const { definition, environment } = closure;
  const { universe } = m.options;
  const isOwn = ({ site }: Request) => site.module === environment.module && isWithin(site.span, definition.span);
  for (const [request, mask] of m.flow.allCodes()) {
    if ((mask & universe.success) !== 0 || !isOwn(request)) continue;
    note(m, request, mask, false);
    if (args.named.size === 0 && !args.isOpen) noteSelfCall(m, closure, { at, args: args.written }, request, mask);
  }
}

/** What a library is told to try again; each a predicate on an error or a result. */
export interface RetryPolicy {
  /** Nothing: every error. */
  readonly onError: Value;
  /** Nothing: no result. */
  readonly onResult: Value;
}

/** Writes down what is tried again of something that ends like this. */
export function noteAgain(m: Machine, settled: Settled, { onError, onResult }: RetryPolicy): void {
  const { success } = m.options.universe;
  for (const [request, { thrown, returned }] of settled.codes) {
    const failing = thrown & ~success & ~(m.givenUp.get(request) ?? 0);
    if (failing !== 0)
      note(m, request, onError.length === 0 ? failing : judged(m, onError, settled.thrown, request, failing), false);
    const bad = onResult.length === 0 ? 0 : judged(m, onResult, settled.value, request, returned);
    if ((bad & success) === 0) note(m, request, bad, false);
  }
}

/** The codes for which a predicate holds. */
function judged(m: Machine, predicate: Value, subject: Value, request: Request, codes: CodeMask): CodeMask {
  const { flow } = m;
  m.frame.flow = flow.fork();
  m.frame.flow.codes.set(request, codes);
  m.frame.handlers.push({ value: NOTHING, codes: new Map() });
  const verdict = wait(m, callValue(m, predicate, positionalArguments(subject.length === 0 ? UNKNOWN : subject), null));
  m.frame.handlers.pop();
  m.frame.flow = flow;
  return agreed(m, verdict, request, codes);
}

/** The codes that a verdict is true for; where it is not known, it may be any. */
function agreed(m: Machine, verdict: Value, request: Request, codes: CodeMask): CodeMask {
  const [only] = verdict;
  if (verdict.length === 1 && only?.kind === 'constant' && typeof only.value === 'boolean')
    return only.value ? codes : 0;
  const { yes, no } = conditionsOf(verdict, m.options.universe.all).get(request) ?? { yes: codes, no: codes };
  m.handling(request).opaque |= codes & yes & no;
  const sure = codes & yes & ~no;
  return sure === 0 ? codes & yes : sure;
}

/** A function of the program's told a client whether it sends a request again; lists carry the verdict first (Go). */
export function noteVerdict(m: Machine, request: Request, result: Value, codes: CodeMask): void {
  const verdict = result.flatMap((one) => (one.kind === 'list' ? [...(one.list.items[0] ?? UNKNOWN)] : [one]));
  note(m, request, agreed(m, wait(m, verdict), request, codes) & ~m.options.universe.success, false);
}

/** A request is sent again here, whatever the codes are on this way. */
export function noteResent(m: Machine, request: Request): void {
  note(m, request, m.flow.codesOf(request, 0), false);
}

function note(m: Machine, request: Request, mask: CodeMask, hasAsked: boolean): void {
  const { errors, noAnswer } = m.options.universe;
  const handling = m.handling(request);
  const again = mask & (errors | noAnswer);
  handling.retried |= again;
  // What was asked without being followed on the way here may have let some of them go.
  handling.surelyRetried |= again & ~handling.opaque;
  if (!hasAsked) handling.resent |= again & ~handling.opaque;
}

/** Whether a round sends the request of the next thing, not the same one again: what the loop counts or binds goes into it. */
function isForNext(m: Machine, loop: StatementOf<'loop' | 'each'>, request: Request): boolean {
  if (loop.kind === 'each' && (loop.binding === null || loop.iterable.kind === 'range')) return false;
  const stepped =
    loop.kind === 'each' && loop.binding !== null
      ? namesIn(loop.binding)
      : loop.kind === 'loop'
        ? assignedNames(loop.update)
        : new Set<string>();
  if (stepped.size === 0) return false;
  const path = m.state.module.path;
  const sites = [request.site, ...request.stack]
    .filter((origin) => origin.module === path && isWithin(origin.span, loop.span))
    .map((origin) => origin.span);
  const derived = derivedFrom(loop, stepped);
  const senders = partsOf(loop.body).filter((part) => part.kind === 'call' && sites.includes(part.span));
  return senders.length === 0 || senders.some((sender) => mentions(sender, derived));
}

/** These names and those that are made of them in the body of a loop. */
function derivedFrom(loop: StatementOf<'loop' | 'each'>, names: ReadonlySet<string>): Set<string> {
  const derived = new Set(names);
  for (let size = 0; size < derived.size; ) {
    size = derived.size;
    for (const part of partsOf(loop.body)) {
      if (part.kind !== 'declare' && part.kind !== 'assign') continue;
      if (part.value !== null && mentions(part.value, derived))
        for (const name of namesIn(part.target)) derived.add(name);
    }
  }
  return derived;
}
