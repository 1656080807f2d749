/** `try`: what a clause gets of what was thrown, and what the codes still are there. */
import type { Flow, Thrown } from '../environment';
import type { ClassValue, HeapObject } from '../heap';
import type { Expression, StatementOf } from '../ir';
import { alternativesOf, flatMapValue, join, NOTHING, UNKNOWN, type Value } from '../values';
import { bind } from './assignment';
import { codesOfClasses, isOfClass, testCaught } from './class-tests';
import { isDerivedFrom, isSameClass } from './classes';
import { goOn, inFork } from './control';
import { askedForClass } from './errors';
import { evaluate } from './expressions';
import { addFork } from './forks';
import type { Machine } from './machine';
import { runBlock } from './statements';
import { sharedObject } from './types';

/** The classes that a clause or pattern names. */
function classesOf(m: Machine, types: readonly Expression[]): Value {
  return types.flatMap((type) =>
    flatMapValue(evaluate(m, type), (alternative) =>
      alternative.kind === 'list' ? join(...alternative.list.items) : [alternative],
    ),
  );
}

/** What of the thrown values a clause gets: those of its types; where none was seen, any object of them. */
export function caught(m: Machine, thrown: Value, types: readonly Expression[]): Value {
  for (const type of types) testCaught(m, thrown, classesOf(m, [type]), m.origin(type.span));
  const wanted = classesOf(m, types);
  if (wanted.length === 0) return thrown.length === 0 ? UNKNOWN : thrown;
  const classes = alternativesOf(wanted, 'class').map((alternative) => alternative.definition);
  const libraries = alternativesOf(wanted, 'library');
  const isOpen = classes.length + libraries.length < wanted.length;
  const matching = thrown.filter((alternative) => {
    switch (alternative.kind) {
      case 'object': {
        const own = alternative.object.ofClass;
        return own === null || isOpen || libraries.length > 0 || classes.some((one) => isDerivedFrom(own, one));
      }
      case 'library':
        return isOpen || libraries.some((one) => isOfClass(alternative, one));
      default:
        return alternative.kind === 'unknown' || isOpen;
    }
  });
  const unseen = classes.filter(
    (definition) =>
      !matching.some((alternative) => alternative.kind === 'object' && isOf(alternative.object, definition)),
  );
  const objects = join(...unseen.map(sharedObject));
  const found = join(
    matching.filter((alternative) => alternative.kind !== 'unknown' || objects.length === 0),
    objects,
  );
  return found.length === 0 ? UNKNOWN : found;
}

function isOf(object: HeapObject, definition: ClassValue): boolean {
  return object.ofClass !== null && isSameClass(object.ofClass, definition);
}

/** Whether a clause of these classes lets nothing of it pass on to the next one. */
function isSurelyOf(alternative: Value[number], classes: Value): boolean {
  if (alternative.kind !== 'object') return false;
  const { ofClass } = alternative.object;
  return (
    ofClass !== null && alternativesOf(classes, 'class').some(({ definition }) => isDerivedFrom(ofClass, definition))
  );
}

export function runTry(m: Machine, statement: StatementOf<'try'>): Value {
  const { flow } = m;
  const thrown: Thrown = { value: NOTHING, codes: new Map() };
  m.frame.handlers.push(thrown);
  const body = inFork(m, () => runBlock(m, statement.body, true));
  m.frame.handlers.pop();
  const ends: Flow[] = [];
  /** What is left to the clauses that follow. */
  const rest = new Map(thrown.codes);
  const values: Value[] = [body.result];
  m.frame.flow = body.flow;
  if (!body.flow.dead) values.push(runBlock(m, statement.otherwise, true));
  ends.push(m.flow);
  m.frame.flow = flow;
  let left: Value = thrown.value;
  for (const clause of statement.catches) {
    const arm = inFork(m, () => {
      for (const [variable, value] of body.flow.values)
        m.flow.values.set(variable, join(flow.read(variable) ?? NOTHING, value));
      const classes = classesOf(m, clause.types);
      const known = codesOfClasses(m, classes) ?? -1;
      const asked = clause.types.length === 0 ? undefined : askedForClass(m, left, classes);
      for (const [request, mask] of rest) {
        const own = asked?.find((condition) => condition.request === request);
        const taken = mask & known & (own?.yes ?? -1);
        const others = mask & (own?.no ?? (known === -1 ? mask : ~known));
        addFork(m, request, taken, own === undefined && known === -1 ? 0 : others);
        m.flow.codes.set(request, taken);
        if (clause.guard === undefined) rest.set(request, others);
      }
      m.frame.caught.push(thrown);
      const value = caught(m, left, clause.types);
      if (clause.guard === undefined) left = left.filter((alternative) => !isSurelyOf(alternative, classes));
      if (clause.binding !== undefined) bind(m, clause.binding, value);
      if (clause.guard !== undefined) goOn(m, clause.guard);
      const result = runBlock(m, clause.body, true);
      m.frame.caught.pop();
      return result;
    });
    ends.push(arm.flow);
    values.push(arm.result);
  }
  flow.merge(ends);
  if (statement.catches.length === 0 || statement.catches.every((clause) => clause.types.length > 0))
    m.throw(
      statement.catches.length === 0 ? thrown.value : NOTHING,
      statement.catches.length === 0 ? thrown.codes : new Map(),
    );
  const wasDead = flow.dead;
  flow.dead = false;
  runBlock(m, statement.finally, true);
  flow.dead ||= wasDead;
  return join(...values);
}
