/** What is offered on a status test. */
import type { Call, StatusTest } from '../analysis/model';
import { mayRetry } from '../analysis/resend';
import { ERROR_CODES, type ErrorCode, FINAL_CODES, SUCCESS_CODES } from '../api';
import type { Finding } from '../rules';
import { retryFixes } from './callFixes';
import type { Fix, FixContext } from './fix';
import { causeOf, causesFor, isErrorCode, isOpen, labelOf, offered, sendersOf } from './offers';
import type { Writer } from './writer';

const SUCCESS: readonly number[] = SUCCESS_CODES;
const FORMS_OF_ONE_CODE: readonly string[] = ['code', 'constant', 'text'];

export function fixesOfTest(context: FixContext, writer: Writer, test: StatusTest): Fix[] {
  const senders = sendersOf(context, test.calls);
  const isKnown = senders.every((call) => writer.clients.includes(call.client));
  if (!isKnown || test.form === 'made-up' || writer.isExempt(context, test.span)) return [];
  const [code] = test.codes;
  if (!FORMS_OF_ONE_CODE.includes(test.form) || code === undefined)
    return fixesOfWholeTest(context, writer, test, senders);
  if (SUCCESS.includes(code)) return [...acceptFixes(context, writer, test), ...tellApartFixes(context, writer, test)];
  return isErrorCode(code) ? fixesOfCode(context, writer, test, code, senders) : [];
}

/** What one of the rules says of a test. */
function saidOf({ findings }: FixContext, { span }: StatusTest, rule: string): Finding[] {
  return findings.filter((finding) => finding.rule.id === rule && finding.span.start === span.start);
}

function acceptFixes(context: FixContext, writer: Writer, test: StatusTest): Fix[] {
  const resolves = saidOf(context, test, 'status/success-too-narrow');
  return offered(context, writer, [writer.acceptSuccess(context, test)], {
    id: 'success/accept-all',
    kind: resolves.length > 0 ? 'fix' : 'suggestion',
    resolves,
  });
}

function fixesOfWholeTest(context: FixContext, writer: Writer, test: StatusTest, senders: readonly Call[]): Fix[] {
  const [sender, ...others] = senders;
  const retry = sender === undefined || others.length > 0 ? [] : retryFixes(context, writer, sender);
  return [...retry, ...tellApartFixes(context, writer, test)];
}

function tellApartFixes(context: FixContext, writer: Writer, test: StatusTest): Fix[] {
  const codes = FINAL_CODES.filter((code) => isOpen(test.calls, code));
  if (codes.length === 0) return [];
  return offered(context, writer, [writer.tellApart(context, test, causesFor(test.calls, codes))], {
    id: 'errors/tell-apart',
    kind: 'suggestion',
  });
}

function fixesOfCode(
  context: FixContext,
  writer: Writer,
  test: StatusTest,
  code: ErrorCode,
  senders: readonly Call[],
): Fix[] {
  const cause = causeOf(code, senders);
  const isRead = senders.length > 0 && senders.every((call) => call.endpoint?.effect === 'read');
  const missing = ERROR_CODES.filter((one) => !test.calls.some((call) => call.handling[one] === 'retried'));
  return [
    ...retryOnCode(context, writer, test, code, senders),
    ...offered(context, writer, [writer.failInBranch(context, test, code, cause)], {
      id: 'errors/handle-code',
      args: [code, labelOf(code)],
      kind: 'suggestion',
    }),
    ...offered(context, writer, [code === 404 && isRead ? writer.nothingInBranch(context, test) : undefined], {
      id: 'errors/nothing-found',
      kind: 'suggestion',
    }),
    ...offered(context, writer, [writer.complete(context, test, causesFor(senders, missing))], {
      id: 'chain/add-codes',
      kind: 'suggestion',
    }),
  ];
}

/** The wait and the new attempt; the failure that is left at last tells 2Chat's message where it told a text before. */
function retryOnCode(
  context: FixContext,
  writer: Writer,
  test: StatusTest,
  code: ErrorCode,
  senders: readonly Call[],
): Fix[] {
  const missing = senders.filter(
    (call) => call.handling[code] !== 'retried' && !writer.retriedByHelper(context, call).includes(code),
  );
  if (missing.length === 0 || !senders.every((call) => mayRetry(call, code))) return [];
  const failure = writer.failInBranch(context, test, code, causeOf(code, senders), true);
  const changes = [
    ...missing.map((call) => writer.retry(context, call, [code])),
    ...(failure === undefined ? [] : [failure]),
  ];
  return offered(context, writer, changes, {
    id: 'retry/on-code',
    args: [code, labelOf(code)],
    kind: test.confidence === 'certain' ? 'fix' : 'suggestion',
    resolves: saidOf(context, test, 'status/gone-is-temporary'),
  });
}
