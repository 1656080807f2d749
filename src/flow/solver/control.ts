/** Branches, loops, switches. */
import type { Flow, Jump } from '../environment';
import type { Request } from '../facts';
import type { Case, Expression, StatementOf } from '../ir';
import { alternativesOf, constant, join, UNKNOWN, type Value } from '../values';
import { bind, markBound } from './assignment';
import { caught } from './catches';
import { testClass } from './class-tests';
import { applyCondition, narrowTypes } from './conditions';
import { evaluate } from './expressions';
import { noteBranch, noteFork } from './forks';
import type { Machine } from './machine';
import { itemsOf, pairsOf } from './members';
import { noteRetries } from './retries';
import { settledTest } from './settled-tests';
import { runBlock } from './statements';
import { compare, member } from './tests';

/** Runs something in a fork of the current flow and gives the fork back, with the value. */
export function inFork<T>(m: Machine, run: () => T): { readonly flow: Flow; readonly result: T } {
  const outer = m.flow;
  const flow = outer.fork();
  m.frame.flow = flow;
  const result = run();
  m.frame.flow = outer;
  return { flow, result };
}

export function runIf(m: Machine, statement: StatementOf<'if'>): Value {
  const test = evaluate(m, statement.test);
  noteFork(m, test, statement.test);
  const { flow } = m;
  const settled = settledTest(m, statement.test);
  const then = inFork(m, () => {
    applyCondition(m, test, true);
    if (settled === false) m.flow.dead = true;
    noteBranch(m, test, statement.then);
    narrowTypes(m, statement.test);
    return runBlock(m, statement.then, true);
  });
  const otherwise = inFork(m, () => {
    applyCondition(m, test, false);
    if (settled === true) m.flow.dead = true;
    noteBranch(m, test, statement.otherwise);
    if (statement.test.kind === 'not') narrowTypes(m, statement.test.value);
    return runBlock(m, statement.otherwise, true);
  });
  flow.merge([then.flow, otherwise.flow]);
  return join(then.result, otherwise.result);
}

function jump(kind: Jump['kind'], label: string | undefined, outside: Flow): Jump {
  return { kind, label, outside, broke: [], continued: [] };
}

/** What stays inside of loops is looked at twice, so that the second round sees what the first one left. */
const ROUNDS = 2;

function runRounds(m: Machine, loop: StatementOf<'loop' | 'each'>, enter: () => void, body: () => void): void {
  const { label } = loop;
  const { flow } = m;
  const left: Flow[] = [];
  const nesting = m.frame.jumps.filter((outer) => outer.kind === 'loop').length;
  const rounds = nesting >= 2 ? 1 : ROUNDS;
  let start = flow;
  for (let round = 0; round < rounds; round += 1) {
    const record = jump('loop', label, flow);
    m.frame.jumps.push(record);
    const fork = start.fork();
    m.frame.flow = fork;
    enter();
    if (round > 0 || rounds === 1) left.push(m.flow.snapshot(flow));
    body();
    const end = m.flow;
    m.frame.jumps.pop();
    const back = [end, ...record.continued].filter((candidate) => !candidate.dead);
    noteRetries(m, loop, flow, back);
    left.push(...record.broke);
    const next = start.fork();
    next.merge([...back, start.fork()]);
    m.frame.flow = flow;
    start = next;
    if (back.length === 0) break;
  }
  left.push(start);
  m.frame.flow = flow;
  flow.merge(left.map((end) => end.snapshot(flow)));
}

/** The way on which a test holds. */
export function goOn(m: Machine, written: Expression): void {
  const test = evaluate(m, written);
  noteFork(m, test, written);
  applyCondition(m, test, true);
}

export function runLoop(m: Machine, statement: StatementOf<'loop'>): void {
  runBlock(m, statement.init, false);
  runRounds(
    m,
    statement,
    () => {
      if (statement.test !== null && statement.bodyFirst !== true) goOn(m, statement.test);
    },
    () => {
      runBlock(m, statement.body, true);
      if (m.flow.dead) return;
      for (const update of statement.update) evaluate(m, update);
      if (statement.test !== null && statement.bodyFirst === true) goOn(m, statement.test);
    },
  );
}

export function runEach(m: Machine, statement: StatementOf<'each'>): void {
  const iterable = evaluate(m, statement.iterable);
  runRounds(
    m,
    statement,
    () => {
      const { binding } = statement;
      if (binding === null) return;
      if (statement.pairs === true && binding.kind === 'listPattern') {
        const { keys, values } = pairsOf(iterable);
        if (binding.items[0] != null) bind(m, binding.items[0], keys);
        if (binding.items[1] != null) bind(m, binding.items[1], values);
        return;
      }
      bind(m, binding, itemsOf(iterable));
      markBound(m, binding);
    },
    () => runBlock(m, statement.body, true),
  );
}

/** The condition under which a case is taken. */
function caseCondition(m: Machine, subject: Value | null, tests: readonly Expression[]): Value {
  const isTrueSwitch = subject?.length === 1 && subject[0]?.kind === 'constant' && subject[0].value === true;
  const values = tests.map((test): Value => {
    const value = evaluate(m, test);
    if (subject === null || isTrueSwitch) return value;
    const isCollection = value.some((alternative) => alternative.kind === 'range' || alternative.kind === 'list');
    if (alternativesOf(value, 'condition').length > 0) return value;
    const asClass = testClass(m, subject, value, m.origin(test.span));
    if (asClass !== undefined) return asClass;
    return isCollection ? member(m, subject, value, null) : compare(m, '==', '==', subject, value);
  });
  return anyOf(m, values);
}

function anyOf(m: Machine, values: readonly Value[]): Value {
  const conditions = values.flatMap((value) => alternativesOf(value, 'condition'));
  if (conditions.length === 0 || conditions.length < values.length) return UNKNOWN;
  const merged = new Map<Request, { yes: number; no: number }>();
  const { all } = m.options.universe;
  for (const { conditions: list } of conditions)
    for (const { request, yes, no } of list) {
      const known = merged.get(request) ?? { yes: 0, no: all };
      merged.set(request, { yes: known.yes | yes, no: known.no & no });
    }
  return [{ kind: 'condition', conditions: [...merged].map(([request, masks]) => ({ request, ...masks })) }];
}

export function runMatch(m: Machine, subjectExpression: Expression | null, cases: readonly Case[]): Value {
  const subject = subjectExpression === null ? null : evaluate(m, subjectExpression);
  const record = jump('switch', undefined, m.flow);
  const { flow } = m;
  const ends: Flow[] = [];
  const values: Value[] = [];
  let rest = flow.fork();
  let falling: Flow | null = null;
  m.frame.jumps.push(record);
  for (const arm of [
    ...cases.filter((one) => one.tests.length > 0),
    ...cases.filter((one) => one.tests.length === 0),
  ]) {
    m.frame.flow = rest;
    const test = arm.tests.length === 0 ? constant(true) : caseCondition(m, subject, arm.tests);
    noteFork(m, test, null);
    const taken = rest.fork();
    m.frame.flow = taken;
    applyCondition(m, test, true);
    noteBranch(m, test, arm.body);
    if (falling !== null) {
      const both = rest.fork();
      both.merge([taken, falling]);
      m.frame.flow = both;
    }
    if (arm.binding !== undefined) bind(m, arm.binding, caught(m, subject ?? UNKNOWN, arm.tests));
    if (arm.guard !== undefined) goOn(m, arm.guard);
    values.push(runBlock(m, arm.body, true));
    if (arm.fallsThrough === true) falling = m.flow;
    else {
      falling = null;
      ends.push(m.flow);
    }
    m.frame.flow = rest;
    if (arm.guard === undefined) applyCondition(m, test, false);
    if (arm.tests.length === 0) rest.dead = true;
    const next = rest.fork();
    next.dead = rest.dead;
    rest = next;
  }
  m.frame.jumps.pop();
  m.frame.flow = flow;
  if (falling !== null) ends.push(falling);
  flow.merge([...ends, ...record.broke, rest].map((end) => end.snapshot(flow)));
  return join(...values);
}

export function leaveLoop(m: Machine, statement: StatementOf<'break' | 'continue'>): void {
  const wanted = m.frame.jumps.filter((record) => (statement.kind === 'break' ? true : record.kind === 'loop'));
  const target =
    (statement.label === undefined ? undefined : wanted.find((record) => record.label === statement.label)) ??
    wanted.at(-1);
  if (target === undefined) return;
  (statement.kind === 'break' ? target.broke : target.continued).push(m.flow.snapshot(target.outside));
  m.flow.dead = true;
}
