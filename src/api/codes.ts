/** 2Chat's status codes: the 15 rows of its page of response codes, and the 404 of that page's introduction. */
import type { CodeInfo, StatusCode } from './codeModel';
import { FINAL } from './codes/final';
import { SUCCESS } from './codes/success';
import { TRANSIENT } from './codes/transient';
import { documented, ON_CODES_PAGE, type TextFact } from './provenance';

export const CODES: Readonly<Record<StatusCode, CodeInfo>> = { ...SUCCESS, ...FINAL, ...TRANSIENT };

/** @returns what 2Chat says about the code, undefined for a code that is not in its table. */
export function codeInfo(code: number): CodeInfo | undefined {
  return isStatusCode(code) ? CODES[code] : undefined;
}

/** Whether the code is one of the 16 of 2Chat's table. */
export function isStatusCode(code: number): code is StatusCode {
  return Object.hasOwn(CODES, code);
}

/** Codes outside the table about which there still is something to say. */
export const UNDOCUMENTED_CODES: ReadonlyMap<number, TextFact> = new Map([
  [
    500,
    {
      text: 'Documented once, for an unexpected failure while a Slack channel is created: try again.',
      ...documented('API/WhatsApp/integrations/slack/create-slack-channel'),
    },
  ],
  [502, { text: 'The usual code for a bad gateway; 2Chat gives 504 that name.', ...ON_CODES_PAGE }],
]);
