/** Pieces that several popups share. */
import {
  adviceFor,
  type Certainty,
  CODES_PAGE,
  type CodeInfo,
  codeInfo,
  type Endpoint,
  parameter,
  type RetryWaits,
  type TextFact,
} from '../../api';
import type { Localize } from '../types';
import { codeSpan, link } from './markdown';

/** Where the status test comes from, as the popup tells it. */
export interface Origin {
  /** What holds the response, undefined where it has no name, and the line of the call, from 1. */
  readonly link?: { readonly variable?: string; readonly line: number };
  readonly confidence: 'certain' | 'likely';
  /** For `likely`: the step that is not certain, localised, without a full stop. */
  readonly weakStep?: string;
}

/** `2Chat 410 Gone` with the label where it adds something, and the endpoint where it is known. */
export function codeTitle(info: CodeInfo, endpoint: Endpoint | undefined, localize: Localize): string {
  const name = info.name === null ? `2Chat ${info.code}` : `2Chat ${info.code} ${info.name}`;
  const same = info.name?.toLowerCase() === info.label;
  return titled(same ? `**${name}**` : `**${name}** (${localize(info.label)})`, endpoint);
}

export const titled = (title: string, endpoint: Endpoint | undefined): string =>
  endpoint === undefined ? title : `${title} · ${codeSpan(endpoint.id)}`;

/** The fact, and where it does not come from 2Chat, a note on that. */
export function noted(fact: TextFact, localize: Localize): string {
  const note = noteOf(fact.certainty, localize);
  return note === '' ? localize(fact.text) : `${localize(fact.text)} _(${note})_`;
}

function noteOf(certainty: Certainty, localize: Localize): string {
  switch (certainty) {
    case 'documented':
      return '';
    case 'measured':
      return localize('measured, not documented');
    case 'third-party':
      return localize('seen in public code, not documented');
    case 'inferred':
      return localize('inferred, not documented');
  }
}

/** What to do about the code at this endpoint, each step a sentence. */
export function steps(info: CodeInfo, endpoint: Endpoint | undefined, localize: Localize): readonly string[] {
  const advice = adviceFor(info, endpoint).map((one) => localize(one.text));
  if (!info.retry.retry) {
    const never = info.kind === 'final' ? [localize('Do not retry: the same request fails again.')] : [];
    return [...idHints(info, endpoint, localize), ...advice, ...never];
  }
  const wait = retryLine(info.retry, localize);
  if (info.send.resend !== 'after-check') {
    const sendNote = endpoint?.resendable === false ? [localize(info.send.text)] : [];
    return [wait, ...advice.slice(1), ...sendNote];
  }
  if (endpoint === undefined) {
    return advice;
  }
  return endpoint.resendable ? [wait] : [localize(info.send.text), checkedLine(info.retry, localize)];
}

const seconds = (milliseconds: number): number => milliseconds / 1000;

function retryLine(waits: RetryWaits, localize: Localize): string {
  return localize(
    'Wait about {0} s, then send the same request again: longer each time, at most {1} attempts in all.',
    seconds(waits.firstWaitMs),
    waits.maxAttempts,
  );
}

function checkedLine(waits: RetryWaits, localize: Localize): string {
  return localize('If it was not taken, send it again after about {0} s.', seconds(waits.firstWaitMs));
}

/** For 404: how the ids in the path begin. */
function idHints(info: CodeInfo, endpoint: Endpoint | undefined, localize: Localize): readonly string[] {
  if (info.code !== 404 || endpoint === undefined) {
    return [];
  }
  return endpoint.parameters.flatMap((name) => {
    const prefixes = parameter(name).prefixes ?? [];
    return prefixes.length === 0
      ? []
      : [localize('Check that {0} begins with {1}.', codeSpan(name), prefixes.map(codeSpan).join(' / '))];
  });
}

/** One line on how the test belongs to the call; empty where there is nothing to say. */
export function originLine(origin: Origin, localize: Localize): string {
  const parts: string[] = [];
  if (origin.link?.variable !== undefined) {
    parts.push(localize('Status of {0}, line {1}.', codeSpan(origin.link.variable), origin.link.line));
  } else if (origin.link !== undefined) {
    parts.push(localize('Status of the call in line {0}.', origin.link.line));
  }
  const likely = likelyLine(origin, localize);
  return [...parts, ...(likely === '' ? [] : [likely])].join(' ');
}

export function likelyLine(origin: Pick<Origin, 'confidence' | 'weakStep'>, localize: Localize): string {
  if (origin.confidence === 'certain') {
    return '';
  }
  return origin.weakStep === undefined
    ? localize('Likely, not certain.')
    : localize('Likely, not certain: {0}.', origin.weakStep);
}

/** Links to the page of the codes and to the page of the endpoint. */
export function docsLine(endpoint: Endpoint | undefined, localize: Localize): string {
  const codes = link(localize('2Chat response codes'), CODES_PAGE);
  if (endpoint === undefined) {
    return codes;
  }
  const label = endpoint.docsExact ? localize('Endpoint') : localize('Nearest page to the endpoint');
  return `${codes} · ${link(label, endpoint.docs)}`;
}

/** `409 (number starting up), 410 (…)`, in ascending order; a code outside the table stands alone. */
export function codeList(codes: readonly number[], localize: Localize): string {
  return ascending(codes)
    .map((code) => {
      const info = codeInfo(code);
      return info === undefined ? String(code) : `${code} (${localize(info.label)})`;
    })
    .join(', ');
}

/** `409, 410`, in ascending order. */
export const bareList = (codes: readonly number[]): string => ascending(codes).join(', ');

const ascending = (codes: readonly number[]): readonly number[] => [...new Set(codes)].sort((one, two) => one - two);
