/**
 * Assertions of PHPUnit and Pest: `$this->assertSame(429, $response->status())` looks at a status as a comparison does.
 * Source: `PHPUnit\Framework\Assert`, Pest's `Expectation`.
 */
import type { Effect, From, Library } from '../../flow/library';

function compares(fn: 'equals' | 'isIn', on: From, arg: From): Effect {
  return { does: 'value', fn, on, args: [arg] };
}

const EXPECTED: From = { arg: 0, name: 'expected' };
const ACTUAL: From = { arg: 1, name: 'actual' };

/** Methods of a test case: what is expected comes first. */
export const ASSERTIONS: Readonly<Record<string, Effect>> = {
  assertSame: compares('equals', ACTUAL, EXPECTED),
  assertEquals: compares('equals', ACTUAL, EXPECTED),
  assertNotSame: compares('equals', ACTUAL, EXPECTED),
  assertNotEquals: compares('equals', ACTUAL, EXPECTED),
  assertContains: compares('isIn', { arg: 0 }, { arg: 1 }),
};

const SUBJECT: From = { state: 'subject' };
const EQUALS = { call: compares('equals', SUBJECT, { arg: 0 }) };

export const TESTING: Library = {
  id: 'php-assertions',
  builtin: true,
  entries: { expect: 'expect' },
  types: {
    expect: { call: { does: 'make', type: 'expectation', state: { subject: { arg: 0 } } } },
    expectation: {
      members: {
        toBe: EQUALS,
        toEqual: EQUALS,
        toBeIn: { call: compares('isIn', SUBJECT, { arg: 0 }) },
        not: { call: { does: 'tell', tells: { fact: 'self' } } },
        $not: { read: { fact: 'self' } },
      },
    },
  },
};
