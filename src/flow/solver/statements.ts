/** Running statements. */
import { addCodes, Environment } from '../environment';
import type { FunctionDefinition, Span, Statement } from '../ir';
import { type Alternative, join, NOTHING, NULL, UNKNOWN, type Value } from '../values';
import { bind } from './assignment';
import { runTry } from './catches';
import { classOf, runClass } from './classes';
import { leaveLoop, runEach, runIf, runLoop, runMatch } from './control';
import { noteEnding } from './endings';
import { noteThrown } from './errors';
import { evaluate } from './expressions';
import { noteFailure } from './failures';
import { noteHandedOn } from './forks';
import { closureOf, decorators } from './functions';
import type { Machine } from './machine';
import { runModuleStatement } from './modules';
import { assignVariable, declare } from './names';
import { instanceOfType } from './types';

/** Runs statements in order; the value is that of the last expression statement. Functions and classes come first. */
export function runBlock(m: Machine, body: readonly Statement[], isScope: boolean): Value {
  const outer = m.environment;
  const needsScope = isScope && m.state.module.scoping === 'declared' && body.some(declares);
  if (needsScope) m.frame.environment = new Environment(outer, outer.module, m.frame, true);
  hoist(m, body);
  let value: Value = NOTHING;
  for (const statement of body) {
    if (m.flow.dead) break;
    value = runStatement(m, statement);
  }
  m.frame.environment = outer;
  return value;
}

function declares(statement: Statement): boolean {
  return statement.kind === 'declare' || statement.kind === 'function' || statement.kind === 'class';
}

function hoist(m: Machine, body: readonly Statement[]): void {
  for (const statement of body) {
    if (statement.kind === 'function' && statement.fn.name !== '') {
      const { fn } = statement;
      const variable = m.environment.declare(fn.name);
      const value = closureOf(m, fn);
      variable.summary = value;
      variable.owner.frame.flow.values.set(variable, value);
    } else if (statement.kind === 'class') {
      const variable = m.environment.declare(statement.definition.name);
      assignVariable(m, variable, [{ kind: 'class', definition: classOf(m, statement.definition) }]);
    }
  }
}

/** The body of a function: its last value is what it returns where the language says so. */
export function runBody(m: Machine, definition: FunctionDefinition): void {
  const value = runBlock(m, definition.body, false);
  if (definition.implicitReturn === true && !m.flow.dead)
    leaveWith(m, value, definition.body.at(-1)?.span ?? definition.span);
}

function leaveWith(m: Machine, value: Value, at: Span): void {
  noteHandedOn(m, value);
  m.frame.returned = join(m.frame.returned, value);
  const codes = m.flow.allCodes();
  noteEnding(m, value, codes, at);
  addCodes(m.frame.returnedCodes, codes);
  m.flow.dead = true;
}

export function runStatement(m: Machine, statement: Statement): Value {
  switch (statement.kind) {
    case 'expression':
      return evaluate(m, statement.value);
    case 'declare': {
      const typed =
        statement.value === null && statement.type !== undefined ? instanceOfType(m, statement.type) : NOTHING;
      const value = statement.value === null ? (typed.length > 0 ? typed : NULL) : evaluate(m, statement.value);
      bind(m, statement.target, value);
      return NOTHING;
    }
    case 'function':
      decorators(m, statement.fn.decorators);
      return NOTHING;
    case 'class':
      declare(m, statement.definition.name, [{ kind: 'class', definition: runClass(m, statement.definition) }]);
      return NOTHING;
    case 'if':
      return runIf(m, statement);
    case 'loop':
      runLoop(m, statement);
      return NOTHING;
    case 'each':
      runEach(m, statement);
      return NOTHING;
    case 'switch':
      return runMatch(m, statement.subject, statement.cases);
    case 'try':
      return runTry(m, statement);
    case 'return':
      leaveWith(m, statement.value === null ? NULL : evaluate(m, statement.value), statement.span);
      return NOTHING;
    case 'throw':
      runThrow(m, statement.value === null ? null : noteFailure(m, statement.span, evaluate(m, statement.value)));
      return NOTHING;
    case 'break':
    case 'continue':
      leaveLoop(m, statement);
      return NOTHING;
    case 'block':
      return runBlock(m, statement.body, true);
    case 'import':
    case 'export':
      runModuleStatement(m, statement, (value) => (value === undefined ? UNKNOWN : evaluate(m, value)));
      return NOTHING;
  }
}

function runThrow(m: Machine, value: Value | null): void {
  const { universe } = m.options;
  const handled = m.frame.caught.at(-1);
  const codes = m.flow.allCodes();
  for (const [request, mask] of codes)
    m.handling(request).failed |= (mask & universe.success) === 0 ? mask & universe.errors : 0;
  noteThrown(value ?? NOTHING, codes);
  if (value?.some(isLastWord) === true) addCodes(m.givenUp, codes);
  m.throw(value ?? handled?.value ?? UNKNOWN, codes);
  m.flow.dead = true;
}

function isLastWord(alternative: Alternative): boolean {
  return alternative.kind === 'library'
    ? alternative.value.spec.givesUp === true
    : alternative.kind === 'object' && alternative.object.base?.spec.givesUp === true;
}
