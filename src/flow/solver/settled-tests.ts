/**
 * Tests on a parameter that the call at hand decides: `"POST" if data is not None else "GET"` where it gives no data.
 * Only parameters: what else is null here may be set by someone who is not in sight.
 */
import type { Expression } from '../ir';
import { isMissing, isSurelyTrue, type Value } from '../values';
import type { Machine } from './machine';
import { readVariable } from './names';

const NULLISH = new Set(['undefined', 'nil']);

function isNull(expression: Expression): boolean {
  return (
    (expression.kind === 'literal' && expression.value === null) ||
    (expression.kind === 'name' && NULLISH.has(expression.name))
  );
}

/** What a parameter holds; undefined for anything else. */
function given(m: Machine, expression: Expression): Value | undefined {
  if (expression.kind !== 'name') return undefined;
  const variable = m.environment.lookup(expression.name);
  return variable?.isBound === true && variable.owner.frame === m.frame ? readVariable(m, variable) : undefined;
}

const isGone = (value: Value): boolean => value.length > 0 && value.every(isMissing);
const isThere = (value: Value): boolean => value.length > 0 && value.every(isSurelyTrue);

/** Whether the test is sure to hold, or not to; undefined where the call does not say. */
export function settledTest(m: Machine, test: Expression): boolean | undefined {
  if (test.kind === 'not') {
    const inner = settledTest(m, test.value);
    return inner === undefined ? undefined : !inner;
  }
  if (test.kind === 'binary' && (test.operator === '==' || test.operator === '!=')) {
    const subject = isNull(test.right) ? test.left : isNull(test.left) ? test.right : undefined;
    const value = subject === undefined ? undefined : given(m, subject);
    if (value === undefined) return undefined;
    if (isGone(value)) return test.operator === '==';
    return isThere(value) ? test.operator === '!=' : undefined;
  }
  const value = given(m, test);
  return value !== undefined && isGone(value) ? false : undefined;
}
