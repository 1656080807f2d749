import assert from 'node:assert/strict';
import { keysIn } from '../../../src/api';

describe('keys in a text', () => {
  const key = 'UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915';

  it('are found with their place', () => {
    assert.deepEqual(keysIn(`X-User-API-Key: ${key}`), [{ start: 16, end: 55 }]);
  });

  for (const [what, text] of [
    ['one digit', 'UAK00000000-0000-0000-0000-000000000000'],
    ['digits in their order', 'UAK12345678-1234-1234-1234-123456789012'],
    ['letters and digits in turn', 'UAK1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d'],
    ['groups of one digit', 'UAK0b8a1c2d-1111-2222-3333-444455556666'],
    ['the UUID of a documentation', 'UAKf47ac10b-58cc-4372-a567-0e02b2c3d479'],
    ['no digits at all', 'UAKxxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    ['capitals', key.toUpperCase()],
    ['another id', `WPN${key.slice(3)}`],
    ['more digits', `${key}0`],
  ] as const)
    it(`are none of ${what}`, () => assert.deepEqual(keysIn(text), []));
});
