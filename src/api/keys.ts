/** API keys in texts. What is found is never shown, logged or kept: only where it stands. */
import { KEY_PATTERN } from './hosts';

/** A UUID at random has about fourteen different digits; one with fewer than these was typed. */
const FEWEST_DIGITS = 8;
/** As many digits that each follow the one before, or repeat it, are no chance any more. */
const LONGEST_RUN = 5;
/** A group of one digit, and equal groups: `1111`, `abcd-1234-abcd`. */
const TYPED_GROUP = /-(?:([0-9a-f])\1{3}|([0-9a-f]{4})-(?:[0-9a-f]{4}-)?\2)-/;
/** UUIDs from RFCs, the documentation of libraries and Swagger, which people copy. */
const COPIED: ReadonlySet<string> = new Set([
  '123e4567-e89b-12d3-a456-426614174000',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  '550e8400-e29b-41d4-a716-446655440000',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
]);

export interface KeySpan {
  readonly start: number;
  readonly end: number;
}

/** Where a text holds keys; those that someone typed as an example are left out. Offsets are UTF-16 units of the text. */
export function keysIn(text: string): readonly KeySpan[] {
  const { source } = KEY_PATTERN.pattern;
  return [...text.matchAll(new RegExp(source, 'g'))].flatMap(({ 0: key, index }) =>
    isExample(key) ? [] : [{ start: index, end: index + key.length }],
  );
}

/** Whether the key is too regular to be one that 2Chat has given out: `UAK00000000-…`, `UAK12345678-…`. */
function isExample(key: string): boolean {
  const uuid = key.slice('UAK'.length);
  const digits = [...uuid.replaceAll('-', '')].map((digit) => Number.parseInt(digit, 16));
  if (COPIED.has(uuid) || new Set(digits).size < FEWEST_DIGITS || TYPED_GROUP.test(uuid)) return true;
  return [1, 2].some((stride) => [-1, 0, 1].some((step) => longestRun(digits, stride, step) >= LONGEST_RUN));
}

/** The most digits in a row that each differ by `step` from the one `stride` places before: `12345`, `1a2b3c`. */
function longestRun(digits: readonly number[], stride: number, step: number): number {
  const runs: number[] = [];
  for (const [index, digit] of digits.entries())
    runs.push(index >= stride && digit === (digits[index - stride] ?? 0) + step ? (runs[index - stride] ?? 0) + 1 : 1);
  return Math.max(...runs);
}
