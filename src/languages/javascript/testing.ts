/** Assertions: `expect(res.status).toBe(429)` looks at a status as a comparison does. */
import type { Effect, From, Library, LibraryType, Member } from '../../flow/library';
import { entriesOf, ofType } from './clients/shared';

const VALUE: From = { state: 'value' };

function asserts(fn: 'equals' | 'contains' | 'isIn' | 'throws'): Member {
  return { call: { does: 'value', fn, on: VALUE, args: [{ arg: 0 }] } };
}

const EQUALS = asserts('equals');
const THROWS = asserts('throws');
const MAKE: Effect = { does: 'make', type: 'expectation', state: { value: { arg: 0 } } };
const SELF: Member = { read: ofType('expectation') };

/** Words of chai that only make a sentence. */
const WORDS = [
  'not',
  'to',
  'be',
  'been',
  'is',
  'that',
  'which',
  'and',
  'has',
  'have',
  'with',
  'deep',
  'eventually',
  'resolves',
  'rejects',
];

const EXPECTATION: LibraryType = {
  members: {
    ...Object.fromEntries(WORDS.map((word) => [word, SELF])),
    toBe: EQUALS,
    toEqual: EQUALS,
    toStrictEqual: EQUALS,
    toMatchObject: EQUALS,
    toThrow: THROWS,
    toThrowError: THROWS,
    throw: THROWS,
    throws: THROWS,
    rejectedWith: THROWS,
    equal: EQUALS,
    equals: EQUALS,
    eq: EQUALS,
    eql: EQUALS,
    toHaveProperty: { call: { does: 'value', fn: 'hasProperty', on: VALUE } },
    property: { call: { does: 'value', fn: 'hasProperty', on: VALUE } },
    toContain: asserts('contains'),
    include: asserts('contains'),
    contain: asserts('contains'),
    oneOf: asserts('isIn'),
    toBeOneOf: asserts('isIn'),
  },
};

/** `assert.rejects(promise, expected)`. */
const THROWN: Effect = { does: 'value', fn: 'throws', on: { arg: 0 }, args: [{ arg: 1 }] };
const COMPARES: Effect = { does: 'value', fn: 'equals', on: { arg: 0 }, args: [{ arg: 1 }] };

export const TESTING: Library = {
  id: 'assertions',
  builtin: true,
  entries: {
    ...entriesOf(
      ['expect', 'vitest.expect', '@jest/globals.expect', 'chai.expect', 'bun:test.expect', '@playwright/test.expect'],
      'expect',
    ),
    ...entriesOf(['assert', 'assert/strict', 'chai.assert', 'assert.strict'], 'assert'),
    ...entriesOf(['assert.equal', 'assert.strictEqual', 'assert/strict.equal', '@std/assert.assertEquals'], 'compares'),
  },
  types: {
    expect: {
      call: MAKE,
      members: {
        objectContaining: { call: { does: 'value', fn: 'same', on: { arg: 0 } } },
        arrayContaining: { call: { does: 'value', fn: 'same', on: { arg: 0 } } },
      },
    },
    expectation: EXPECTATION,
    assert: {
      call: { does: 'value', fn: 'nothing', on: { arg: 0 } },
      members: {
        equal: { call: COMPARES },
        strictEqual: { call: COMPARES },
        deepEqual: { call: COMPARES },
        deepStrictEqual: { call: COMPARES },
        notEqual: { call: COMPARES },
        notStrictEqual: { call: COMPARES },
        rejects: { call: THROWN },
        throws: { call: THROWN },
      },
    },
    compares: { call: COMPARES },
  },
};
