/** Where the program goes one way or another: what it tells apart, and what it may tell apart unseen. */
import type { CodeMask } from '../codes';
import type { Request } from '../facts';
import type { Expression, Statement } from '../ir';
import type { Alternative, Value } from '../values';
import { conditionsOf, truthOf } from './conditions';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { readVariable } from './names';

/** More forks of one request are not kept: it is told apart well enough. */
const MAX_FORKS = 64;
/** How deep a test is searched for what it asks. */
const MAX_DEPTH = 6;

/**
 * Writes down what a test tells apart on the current way. To be called before the ways part.
 * @param written the test's own text, for what is asked of an answer but not followed; null where it has none
 */
export function noteFork(m: Machine, test: Value, written: Expression | null): void {
  const { universe } = m.options;
  for (const [request, { yes, no }] of conditionsOf(truthOf(m, test), universe.all)) {
    const before = m.flow.codesOf(request, universe.all);
    addFork(m, request, before & yes, before & no);
  }
  if (written !== null && m.facts.requests.length > 0) noteOpaque(m, written, test, 0);
}

/** The branch that a test leads to, once the current way is narrowed to it. */
export function noteBranch(m: Machine, test: Value, body: readonly (Statement | Expression)[]): void {
  const [first] = body;
  const last = body.at(-1);
  if (first === undefined || last === undefined) return;
  for (const alternative of test) {
    if (alternative.kind !== 'condition') continue;
    for (const { request } of alternative.conditions) {
      const at = { module: m.state.module.path, span: { start: first.span.start, end: last.span.end } };
      m.facts.branches.push({
        at,
        request,
        codes: m.flow.codesOf(request, m.options.universe.all),
        stack: [...m.stack],
      });
    }
  }
}

/** The same for a boolean that is handed on instead of asked here: on its own, or as a field of an object. */
export function noteHandedOn(m: Machine, value: Value, depth = 0): void {
  for (const alternative of value) {
    if (alternative.kind === 'condition') noteFork(m, [alternative], null);
    else if (alternative.kind === 'object' && depth < 2)
      for (const field of alternative.object.fields.values()) noteHandedOn(m, field, depth + 1);
    else if (alternative.kind === 'list' && depth < 2)
      for (const item of alternative.list.items) noteHandedOn(m, item, depth + 1);
    else if (alternative.kind === 'promise') noteHandedOn(m, alternative.settled.value, depth);
  }
}

/** Two sets of codes whose ways part here. */
export function addFork(m: Machine, request: Request, yes: CodeMask, no: CodeMask): void {
  const { forks } = m.handling(request);
  if (yes === 0 || no === 0 || forks.length >= MAX_FORKS) return;
  if (!forks.some((fork) => fork.yes === yes && fork.no === no)) forks.push({ yes, no });
}

/** Parts of a test of which nothing is known though they ask something of an answer. */
function noteOpaque(m: Machine, written: Expression, value: Value | undefined, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (written.kind === 'not') {
    noteOpaque(m, written.value, value, depth + 1);
    return;
  }
  if (written.kind === 'binary' && (written.operator === 'and' || written.operator === 'or')) {
    noteOpaque(m, written.left, m.operands.get(written.left), depth + 1);
    noteOpaque(m, written.right, m.operands.get(written.right), depth + 1);
    return;
  }
  for (const alternative of value ?? []) noteTruth(m, alternative, written);
  if ((value?.every(saysItself) === true && !isEither(value)) || asksForPresence(m, written)) return;
  if (isWholeBody(m, written)) return;
  for (const request of askedIn(m, written, 0))
    m.handling(request).opaque |= m.flow.codesOf(request, m.options.universe.all);
}

function noteTruth(m: Machine, subject: Alternative, written: Expression): void {
  if (subject.kind !== 'library') return;
  const { request, spec } = subject.value;
  if (request === undefined || spec.truthy === undefined) return;
  const { universe } = m.options;
  const codes = universe.inRanges(spec.truthy);
  const possible = m.flow.codesOf(request, universe.all);
  m.facts.truthTests.push({ at: m.origin(written.span), request, codes, possible, stack: [...m.stack] });
}

/** A truth that is followed, or a thing that is only asked to be there. */
function saysItself({ kind }: Alternative): boolean {
  return kind === 'condition' || kind === 'constant' || kind === 'library' || kind === 'function' || kind === 'promise';
}

/** Both true and false: which of them is not known. */
function isEither(value: Value): boolean {
  return value.filter(({ kind }) => kind === 'constant').length > 1;
}

const PRESENCE: ReadonlySet<string> = new Set(['==', '!=']);

/** Whether it is asked to be not null (some say false), or of a class of a library. */
function asksForPresence(m: Machine, written: Expression): boolean {
  if (written.kind === 'call')
    return (
      evaluate(m, written.callee).every(isClassQuestion) &&
      written.args.slice(1).every(({ value }) => isOfLibraries(evaluate(m, value)))
    );
  if (written.kind !== 'binary') return false;
  if (written.operator === 'instanceof') return isOfLibraries(evaluate(m, written.right));
  const isNull = (side: Expression) => side.kind === 'literal' && side.value === null;
  const isMissing = (side: Expression, other: Expression) =>
    isNull(side) || (side.kind === 'literal' && side.value === false && other.kind === 'name');
  const { left, right } = written;
  return PRESENCE.has(written.operator) && (isMissing(left, right) || isMissing(right, left));
}

/** A whole body is asked whether it is there: clients give none where there was no answer. */
function isWholeBody(m: Machine, written: Expression): boolean {
  if (written.kind !== 'name') return false;
  const value = evaluate(m, written);
  return value.length > 0 && value.every(({ kind }) => kind === 'body');
}

function isClassQuestion(callee: Alternative): boolean {
  const effect =
    callee.kind === 'method' ? callee.effect : callee.kind === 'library' ? callee.value.spec.call : undefined;
  return effect?.does === 'value' && effect.fn === 'isInstance';
}

function isOfLibraries(value: Value): boolean {
  return value.length > 0 && value.every(({ kind }) => kind === 'library');
}

/** The requests whose answers or errors the names in an expression hold. */
function askedIn(m: Machine, expression: Expression, depth: number): Set<Request> {
  const found = new Set<Request>();
  const add = (parts: readonly (Expression | null)[]) => {
    for (const part of parts) if (part !== null) for (const request of askedIn(m, part, depth + 1)) found.add(request);
  };
  if (depth > MAX_DEPTH) return found;
  switch (expression.kind) {
    case 'name': {
      const variable = m.environment.lookup(expression.name);
      if (variable !== undefined && variable.alias === null) carried(readVariable(m, variable), found, 0);
      break;
    }
    case 'member':
      add([expression.object]);
      break;
    case 'index':
      add([expression.object, expression.index]);
      break;
    case 'call':
      add([expression.callee, ...expression.args.map((argument) => argument.value)]);
      break;
    case 'binary':
      add([expression.left, expression.right]);
      break;
    case 'not':
    case 'await':
    case 'assign':
      add([expression.value]);
      break;
    case 'unknown':
      add(expression.parts);
  }
  return found;
}

function carried(value: Value, found: Set<Request>, depth: number): void {
  for (const alternative of value)
    switch (alternative.kind) {
      case 'library':
        if (alternative.value.request !== undefined) found.add(alternative.value.request);
        break;
      case 'status':
      case 'body':
        found.add(alternative.request);
        break;
      case 'condition':
        for (const { request } of alternative.conditions) found.add(request);
        break;
      case 'promise':
        carried(alternative.settled.value, found, depth);
        break;
      case 'object':
        if (depth < 2) for (const field of alternative.object.fields.values()) carried(field, found, depth + 1);
        break;
      case 'list':
        if (depth < 2) for (const item of alternative.list.items) carried(item, found, depth + 1);
    }
}
