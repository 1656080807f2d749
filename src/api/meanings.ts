/** The meaning of a code for an endpoint, where more can be said than the code's general meaning. */
import type { Advice, CodeInfo, StatusCode } from './codeModel';
import { codeInfo } from './codes';
import type { Endpoint } from './endpointModel';
import { FORBIDDEN } from './meanings/forbidden';
import { MALFORMED } from './meanings/malformed';
import { NOT_FOUND } from './meanings/notFound';
import { BAD_REQUEST, PAYMENT } from './meanings/requests';
import type { MeaningRule } from './meanings/rule';
import { ACCEPTED, CREATED, DONE } from './meanings/successes';
import { BUSY, CONNECTING, STARTING, TIMED_OUT, TOO_MANY } from './meanings/transient';
import { UNSUPPORTED } from './meanings/unsupported';
import type { TextFact } from './provenance';
import { selects } from './selector';

/** Rules by code; of those that select an endpoint, the first one counts. */
export const MEANING_RULES: Readonly<Partial<Record<StatusCode, readonly MeaningRule[]>>> = {
  200: DONE,
  201: CREATED,
  202: ACCEPTED,
  400: BAD_REQUEST,
  402: PAYMENT,
  403: FORBIDDEN,
  404: NOT_FOUND,
  406: UNSUPPORTED,
  409: STARTING,
  410: CONNECTING,
  422: MALFORMED,
  429: TOO_MANY,
  486: BUSY,
  504: TIMED_OUT,
};

/**
 * @param endpoint where the answer came from, undefined where that is unknown.
 * @returns the meaning for this endpoint, else the general one; undefined for a code outside the table.
 */
export function meaningOf(code: number, endpoint?: Endpoint): TextFact | undefined {
  const info = codeInfo(code);
  if (info === undefined || endpoint === undefined) {
    return info?.meaning;
  }
  return MEANING_RULES[info.code]?.find((rule) => selects(rule.for, endpoint)) ?? info.meaning;
}

/** @returns what to do about the code at this endpoint; where the endpoint is unknown, all that may be to do. */
export function adviceFor(info: CodeInfo, endpoint?: Endpoint): readonly Advice[] {
  return endpoint === undefined ? info.advice : info.advice.filter((advice) => selects(advice.for ?? {}, endpoint));
}
