/** Planning fixes: what is offered where. */

import type { Call, StatusTest } from '../analysis/model';
import { codeInfo, ERROR_CODES, type ErrorCode, FINAL_CODES, SUCCESS_CODES } from '../api';
import type { Span } from '../flow/ir';
import type { Edit, Fix, FixContext } from './fix';
import { JAVASCRIPT_WRITER } from './javascript';
import { mayRetry, missingRetries } from './resend';
import type { Writer } from './writer';

export { applyEdits } from './apply';
export type { Edit, Fix, FixContext } from './fix';

const WRITERS: readonly Writer[] = [JAVASCRIPT_WRITER];

const FINAL: readonly number[] = FINAL_CODES;
const SUCCESS: readonly number[] = SUCCESS_CODES;

function isErrorCode(code: number): code is ErrorCode {
  return (ERROR_CODES as readonly number[]).includes(code);
}

function overlaps(span: Span, range: Span): boolean {
  return span.start <= range.end && span.end >= range.start;
}

/** The call expressions of this file that send the request that a test looks at. */
function sendersOf(context: FixContext, calls: readonly Call[]): Call[] {
  const senders = calls.flatMap((call) => (call.wrapper ? call.bases : [call]));
  return [...new Set(senders)].filter((call) => call.path === context.file.path);
}

/** Fixes for what stands in a range of the text, best first. */
export function fixesAt(context: FixContext, range: Span): Fix[] {
  const writer = WRITERS.find((one) => one.languages.includes(context.file.languageId));
  if (writer === undefined) return [];
  const tests = context.analysis.tests.filter((test) => overlaps(test.span, range));
  const calls = context.analysis.calls
    .filter((call) => overlaps(call.span, range) && !call.wrapper)
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start));
  const fixes = [
    ...tests.flatMap((test) => fixesOfTest(context, writer, test)),
    ...(tests.length > 0 ? [] : calls.slice(0, 1).flatMap((call) => fixesOfCall(context, writer, call))),
  ];
  return fixes;
}

/** Every fix of a file, call by call and test by test. */
export function fixesOf(context: FixContext): Fix[] {
  const writer = WRITERS.find((one) => one.languages.includes(context.file.languageId));
  if (writer === undefined) return [];
  return [
    ...context.analysis.tests.flatMap((test) => fixesOfTest(context, writer, test)),
    ...context.analysis.calls.filter((call) => !call.wrapper).flatMap((call) => fixesOfCall(context, writer, call)),
  ];
}

type Offer = Omit<Fix, 'edits' | 'resolves'> & Partial<Pick<Fix, 'resolves'>>;

function offered(edits: readonly Edit[] | undefined, offer: Offer): Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ resolves: [], ...offer, edits }];
}

function labelOf(code: number): string {
  return codeInfo(code)?.label ?? '';
}

function fixesOfTest(context: FixContext, writer: Writer, test: StatusTest): Fix[] {
  const senders = sendersOf(context, test.calls);
  if (!senders.every((call) => writer.clients.includes(call.client)) || test.confidence !== 'certain') return [];
  const [code] = test.codes;
  if (test.form !== 'code' && test.form !== 'constant' && test.form !== 'text')
    return offered(writer.tellApart(context, test, new Map(FINAL_CODES.map((final) => [final, labelOf(final)]))), {
      id: 'errors/tell-apart',
      title: { text: "Tell 2Chat's codes apart", args: [] },
      kind: 'suggestion',
    });
  if (code === undefined) return [];
  if (SUCCESS.includes(code))
    return offered(writer.acceptSuccess(context, test), {
      id: 'success/accept-all',
      title: { text: 'Accept 200, 201 and 202', args: [] },
      kind: 'suggestion',
    });
  if (!isErrorCode(code)) return [];
  if (FINAL.includes(code))
    return offered(writer.failInBranch(context, test, code, labelOf(code)), {
      id: 'errors/handle-code',
      title: { text: 'Handle {0} ({1})', args: [code, labelOf(code)] },
      kind: 'suggestion',
    });
  const [sender, ...others] = senders;
  if (sender === undefined || others.length > 0 || !mayRetry(sender, code) || sender.handling[code] === 'retried')
    return [];
  return offered(writer.retry(context, sender, [code]), {
    id: 'retry/on-code',
    title: { text: 'Retry after {0} ({1})', args: [code, labelOf(code)] },
    kind: 'fix',
  });
}

function fixesOfCall(context: FixContext, writer: Writer, call: Call): Fix[] {
  if (call.confidence !== 'certain' || !writer.clients.includes(call.client)) return [];
  const findings = context.findings.filter(
    (finding) => finding.call.id === call.id && finding.rule.id === 'status/unchecked',
  );
  const missing = missingRetries(call).filter((code) => !writer.retriedByHelper(context, call).includes(code));
  const retry = missing.length === 0 ? undefined : writer.retry(context, call, missing);
  const check = findings.length === 0 ? undefined : writer.check(context, call);
  return [
    ...offered(check, {
      id: 'errors/check-status',
      title: { text: 'Fail with the message of 2Chat where it answers with an error', args: [] },
      kind: 'fix',
      resolves: findings,
    }),
    ...offered(retry === undefined || check === undefined ? undefined : [...retry, ...check], {
      id: 'handle/all-codes',
      title: { text: "Handle 2Chat's status codes", args: [] },
      kind: 'fix',
      resolves: findings,
    }),
    ...offered(retry, {
      id: 'retry/on-call',
      title: { text: 'Retry when 2Chat says to ({0})', args: [missing.join(', ')] },
      kind: 'fix',
    }),
  ];
}
