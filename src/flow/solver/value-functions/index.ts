/** The solver's own functions on values, which the tables of a language name. */
import type { Effect, ValueFunction } from '../../library';
import { NOTHING, UNKNOWN, type Value } from '../../values';
import type { Performance } from '../effects';
import { take } from '../from';
import type { Machine } from '../machine';
import { ASSERTION_FUNCTIONS } from './assertions';
import { COLLECTION_FUNCTIONS } from './collections';
import { FUNCTION_FUNCTIONS } from './functions';
import { OBJECT_FUNCTIONS } from './objects';
import { TEXT_FUNCTIONS } from './texts';

/** What a value function gets: its subject, its arguments as the table takes them, and the call. */
export interface ValueCall {
  readonly subject: Value;
  /** Argument by position; nothing where there is none. */
  arg(index: number): Value;
  readonly args: readonly Value[];
  readonly call: Performance;
}

export type ValueFunctionTable = Partial<Readonly<Record<ValueFunction, (m: Machine, call: ValueCall) => Value>>>;

const FUNCTIONS: ValueFunctionTable = {
  ...TEXT_FUNCTIONS,
  ...COLLECTION_FUNCTIONS,
  ...ASSERTION_FUNCTIONS,
  ...OBJECT_FUNCTIONS,
  ...FUNCTION_FUNCTIONS,
};

export function valueFunction(m: Machine, effect: Extract<Effect, { does: 'value' }>, call: Performance): Value {
  const receiver: Value = call.receiver === null ? NOTHING : [call.receiver];
  const isNamespace = call.receiver?.kind === 'library' && effect.on === undefined;
  const subject = effect.on === undefined ? receiver : take(m, effect.on, call);
  const args = effect.args === undefined ? [...call.args.positional] : effect.args.map((from) => take(m, from, call));
  const given: ValueCall = {
    subject:
      isNamespace && call.receiver?.kind === 'library' && call.receiver.value.library.builtin === true
        ? receiver
        : subject,
    arg: (index) => args[index] ?? NOTHING,
    args,
    call,
  };
  return FUNCTIONS[effect.fn]?.(m, given) ?? UNKNOWN;
}
