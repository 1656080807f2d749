/** What a program must do, judged by what the server saw and by what the program gave back. */
import assert from 'node:assert/strict';
import { RETRY_WAITS, TRANSIENT_CODES, type TransientCode } from '../../../src/api';
import { answering, BODIES } from './bodies';
import type { Outcome, Play } from './run';
import { allWaits, waitsFor } from './waits';

/** 504 leaves open whether a send was taken; all others say that nothing was started. */
export const SENT_AGAIN = TRANSIENT_CODES.filter((code) => code !== 504);

/** The codes that the server answered with, one a request; null for a cut. */
export const codesOf = (outcome: Outcome) => outcome.requests.map((request) => request.code);

/** Waits as the table says, honours `Retry-After`, gives up in time, repeats the very same request. */
export async function retriesCode(play: Play, code: TransientCode): Promise<void> {
  const recovered = await play(`${code},${code},200`);
  assert.equal(recovered.error, null);
  assert.deepEqual(codesOf(recovered), [code, code, 200]);
  assert.deepEqual(recovered.waits, waitsFor([code, code]));
  const [first, ...others] = recovered.requests;
  for (const other of others) {
    assert.deepEqual([other.method, other.path, other.body], [first?.method, first?.path, first?.body]);
    assert.equal(other.headers['x-user-api-key'], 'key');
  }

  const lasting = await play(`${code}:body=error-message`);
  assert.equal(lasting.requests.length, allWaits(code).length + 1);
  assert.ok(lasting.requests.length <= RETRY_WAITS[code].maxAttempts);
  assert.deepEqual(lasting.waits, allWaits(code));

  const inSeconds = await play(`${code}:retry-after=7,200`);
  assert.deepEqual([inSeconds.waits, codesOf(inSeconds)], [[7000], [code, 200]]);

  const atDate = await play(`${code}:retry-after-date=20,200`);
  assert.deepEqual(codesOf(atDate), [code, 200]);
  const [wait = 0] = atDate.waits;
  assert.ok(wait > 17_000 && wait <= 20_000, `${wait} ms until the date`);

  const tooLong = await play(`${code}:retry-after=100000,200`);
  assert.deepEqual([tooLong.waits, codesOf(tooLong)], [[], [code]]);
}

/** No code but the ones that were asked for is tried again. */
export async function retriesOnly(play: Play, codes: readonly number[]): Promise<void> {
  for (const code of [200, 201, 202, 400, 401, 402, 403, 404, 406, 409, 410, 422, 429, 486, 500, 502, 503, 504]) {
    const outcome = await play(`${code},200`);
    assert.deepEqual(codesOf(outcome), codes.includes(code) ? [code, 200] : [code]);
  }
}

/** A send that may have been taken does not go out twice. */
export async function sendsOnce(play: Play): Promise<void> {
  for (const code of SENT_AGAIN) assert.deepEqual(codesOf(await play(`${code},201`)), [code, 201]);
  assert.deepEqual(codesOf(await play('504:body=not-json,201')), [504]);
  assert.deepEqual(codesOf(await play('429,504,201')), [429, 504]);
  for (const script of ['cut-after,201', 'cut-before,201', '429,cut-after,201']) {
    const cut = await play(script);
    assert.equal(cut.requests.filter(({ code }) => code !== 429).length, 1, script);
    assert.notEqual(cut.error, null, script);
  }
}

/** An abort in the first wait ends it, with the error that the client has for an abort. */
export async function endsWithAbort(play: Play): Promise<void> {
  assert.deepEqual(codesOf(await play('429,200')), [429, 200]);
  const aborted = await play('429,200', true);
  assert.match(aborted.error?.name ?? '', /^(?:AbortError|CanceledError|CancelledError|KeyboardInterrupt|Interrupt)$/);
  assert.deepEqual([codesOf(aborted), aborted.waits.length], [[429], 1]);
}

/** After the last attempt the program's own handling gets the last answer, and its text. */
export async function passesOn(play: Play, code: TransientCode): Promise<void> {
  const lasting = await play(`${code}:body=error-message`);
  assert.equal(lasting.error?.message, 'Not now: The number is not enabled');
}

/** The error of a program ends in 2Chat's message, whatever the body is. */
export async function tellsMessage(play: Play, code: number): Promise<void> {
  for (const { name, text, message } of BODIES) {
    const { error } = await play(answering(code, text));
    assert.ok(error?.message.endsWith(`: ${message}`), `${name}: ${error?.message}`);
  }
}
