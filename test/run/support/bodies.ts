/** Bodies of errors, and what a program should say of each. Written apart from the fixes. */
import { codeInfo, type ErrorCode } from '../../../src/api';
import type { MockStep } from '../../../src/cli/mock';

export interface Body {
  readonly name: string;
  readonly text: string;
  readonly message: string;
}

const json = (name: string, value: unknown, message: string): Body => ({ name, text: JSON.stringify(value), message });

export const BODIES: readonly Body[] = [
  json('error_message', { error: true, error_message: 'No credit' }, 'No credit'),
  json('message', { message: 'The number is busy' }, 'The number is busy'),
  json('detail as text', { detail: 'Not authenticated' }, 'Not authenticated'),
  json('detail as list', { detail: [{ msg: 'no phone number' }, { msg: 'no text' }] }, 'no phone number; no text'),
  json('error', { error: 'Unknown channel' }, 'Unknown channel'),
  json('all fields', { error: 'd', detail: 'c', message: 'b', error_message: 'a' }, 'a'),
  json('all but the first', { error: 'd', detail: 'c', message: 'b', error_message: '' }, 'b'),
  json('none of the fields', { code: 7 }, '{"code":7}'),
  { name: 'HTML of a proxy', text: '<html><body>Gateway</body></html>', message: '<html><body>Gateway</body></html>' },
  { name: 'a long text', text: 'x'.repeat(5000), message: 'x'.repeat(200) },
  { name: 'nothing', text: '', message: 'no message' },
];

export function answering(code: number, text: string): MockStep[] {
  return [{ kind: 'answer', code, text }];
}

/** `2Chat 402 (credit or trial): No credit`. */
export function named(code: ErrorCode, message: string): string {
  return `2Chat ${code} (${codeInfo(code)?.label}): ${message}`;
}
