/** The popup on a call: what it does to the account, its limits, and what the code does with each error code. */
import { codeInfo, type Effect, type Endpoint, ERROR_CODES, GENERAL_LIMITS, TRANSIENT_CODES } from '../../api';
import type { Localize } from '../types';
import { bullets, codeSpan, paragraphs } from './markdown';
import { bareList, docsLine, likelyLine, noted, type Origin } from './phrases';

/** Error codes by what the code around the call does with them. */
export interface HandlingByKind {
  readonly retried: readonly number[];
  readonly handled: readonly number[];
  /** They end in the same failure as everything else. */
  readonly fails: readonly number[];
  readonly ignored: readonly number[];
}

export interface CallHoverInput extends Pick<Origin, 'confidence' | 'weakStep'> {
  readonly endpoint?: Endpoint;
  readonly method: string | null;
  /** Abstract URL, `{}` for what is not known; null where nothing is known. */
  readonly url: string | null;
  readonly handling: HandlingByKind;
}

/** @returns Markdown. */
export function callHover(input: CallHoverInput, localize: Localize): string {
  const { endpoint } = input;
  return paragraphs(
    `**2Chat** · ${codeSpan(callName(input, localize))}`,
    endpoint === undefined
      ? localize('The endpoint is not known, or not in the documentation of 2Chat.')
      : `${noted({ ...endpoint, text: endpoint.summary }, localize)} ${effectLine(endpoint.effect, localize)}`,
    bullets([...endpointLines(endpoint, localize), ...handlingLines(input, localize)]),
    likelyLine(input, localize),
    docsLine(endpoint, localize),
  );
}

function callName({ endpoint, method, url }: CallHoverInput, localize: Localize): string {
  if (endpoint !== undefined) {
    return endpoint.id;
  }
  const address = url === null ? localize('unknown address') : url.replaceAll('{}', '…');
  return method === null ? address : `${method} ${address}`;
}

function effectLine(effect: Effect, localize: Localize): string {
  switch (effect) {
    case 'read':
      return localize('It only reads.');
    case 'send':
      return localize('It sends: a repeated call can send twice.');
    case 'create':
      return localize('It creates: a repeated call can create twice.');
    case 'update':
      return localize('It changes what is there.');
    case 'delete':
      return localize('It deletes.');
  }
}

function endpointLines(endpoint: Endpoint | undefined, localize: Localize): readonly string[] {
  if (endpoint === undefined) {
    return [];
  }
  const limits = endpoint.limits.length > 0 ? endpoint.limits : GENERAL_LIMITS.slice(0, 1);
  return [
    ...(endpoint.deprecated ? [localize('Deprecated: only old pages mention it.')] : []),
    localize('Limits: {0}', limits.map((limit) => localize(limit.text)).join(' ')),
    localize('Success: {0}', endpoint.success.codes.join(' / ')),
  ];
}

function handlingLines(input: CallHoverInput, localize: Localize): readonly string[] {
  const { retried, handled, fails, ignored } = input.handling;
  const missed = TRANSIENT_CODES.filter(
    (code) => (fails.includes(code) || ignored.includes(code)) && (isSafeToRepeat(input) || resendIsSafe(code)),
  );
  return [
    ...(retried.length > 0 ? [localize('Retried here: {0}', listOf(retried, localize))] : []),
    ...(handled.length > 0 ? [localize('Handled here: {0}', listOf(handled, localize))] : []),
    ...(fails.length > 0 ? [localize('Fails here like any error: {0}', listOf(fails, localize))] : []),
    ...(ignored.length > 0 ? [localize('Ignored here: {0}', listOf(ignored, localize))] : []),
    ...(missed.length > 0 ? [localize('Not retried here, though 2Chat says to retry: {0}', bareList(missed))] : []),
  ];
}

/** Without an endpoint only a GET surely sends nothing. */
const isSafeToRepeat = ({ endpoint, method }: CallHoverInput): boolean => endpoint?.resendable ?? method === 'GET';

const resendIsSafe = (code: number): boolean => codeInfo(code)?.send.resend === 'safe';

const listOf = (codes: readonly number[], localize: Localize): string =>
  ERROR_CODES.every((code) => codes.includes(code)) ? localize('all error codes') : bareList(codes);
