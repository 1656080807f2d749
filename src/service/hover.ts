/** The popup at a position. */
import type { Hover, Position } from 'vscode-languageserver-types';
import type { Call, Doubt, StatusTest } from '../analysis/model';
import { ERROR_CODES } from '../api';
import type { Span } from '../flow/ir';
import type { DocumentAnalysis } from './session';
import { booleanHover, callHover, codeHover, rangeHover } from './text';
import type { Localize, TextDocument } from './types';
import { variableOf } from './variables';

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Names the step that is believed. */
export function doubtText(doubt: Doubt | null, localize: Localize): string | undefined {
  switch (doubt) {
    case 'unknown-function':
      return localize('a function that is not in sight gets the URL');
    case 'unknown-callback':
      return localize('a function that is not in sight passes the response on');
    case 'base-from-configuration':
      return localize('the base URL comes from configuration');
    default:
      return undefined;
  }
}

function testText(test: StatusTest, found: DocumentAnalysis, document: TextDocument, localize: Localize): string {
  const [call] = test.calls;
  const endpoints = new Set(test.calls.map((one) => one.endpoint));
  const endpoint = endpoints.size === 1 ? call?.endpoint : undefined;
  const line =
    call === undefined || call.path !== found.file.path ? undefined : document.positionAt(call.span.start).line + 1;
  const link =
    line === undefined || call === undefined ? undefined : { variable: variableOf(found.file, call.span), line };
  const origin = { link, confidence: test.confidence, weakStep: doubtText(test.doubt, localize), endpoint };
  const written = found.file.text.slice(test.span.start, test.span.end);
  switch (test.form) {
    case 'boolean':
    case 'raises':
      return booleanHover({ ...origin, test: written, codes: test.codes, kind: test.form }, localize);
    case 'range':
      return rangeHover(
        { ...origin, test: [test.operator, written].filter(Boolean).join(' '), codes: test.codes },
        localize,
      );
    default:
      return codeHover({ ...origin, code: test.codes[0] as number }, localize);
  }
}

function callText(call: Call, localize: Localize): string {
  const by = (treatment: string) => ERROR_CODES.filter((code) => call.handling[code] === treatment);
  return callHover(
    {
      endpoint: call.endpoint,
      method: call.method,
      url: call.url,
      confidence: call.confidence,
      weakStep: doubtText(call.doubt, localize),
      handling: { retried: by('retried'), handled: by('handled'), fails: by('fails'), ignored: by('ignored') },
    },
    localize,
  );
}

/** Where a call answers the pointer: its callee, not its arguments. */
export function calleeSpan(text: string, call: Call): Span {
  const open = text.indexOf('(', call.span.start);
  return { start: call.span.start, end: open < 0 || open > call.span.end ? call.span.end : open };
}

export function hoverAt(
  found: DocumentAnalysis,
  document: TextDocument,
  position: Position,
  localize: Localize,
): Hover | undefined {
  const offset = document.offsetAt(position);
  const answer = (span: Span, value: string): Hover => ({
    contents: { kind: 'markdown', value },
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
  });
  const test = found.analysis.tests.find((one) => contains(one.span, offset));
  if (test !== undefined) return answer(test.span, testText(test, found, document, localize));
  const calls = found.analysis.calls
    .map((call) => ({ call, span: calleeSpan(found.file.text, call) }))
    .filter(({ span }) => contains(span, offset))
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  const [nearest] = calls;
  return nearest === undefined ? undefined : answer(nearest.span, callText(nearest.call, localize));
}
