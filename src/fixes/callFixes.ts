/** What is offered on a call. */
import type { Call } from '../analysis/model';
import { missingRetries } from '../analysis/resend';
import { FINAL_CODES } from '../api';
import type { Finding } from '../rules';
import type { Fix, FixContext } from './fix';
import { causesFor, isOpen, offered, sendersOf } from './offers';
import type { Change, Writer } from './writer';

/** The change that retries all missing codes of a call. */
function retryOf(context: FixContext, writer: Writer, call: Call): { change: Change; codes: number[] } | undefined {
  const present = writer.retriedByHelper(context, call);
  const codes = missingRetries(call).filter((code) => !present.includes(code));
  const change = codes.length === 0 ? undefined : writer.retry(context, call, codes);
  return change === undefined ? undefined : { change, codes };
}

/** What one of the rules says of a call. */
function saidOf({ findings }: FixContext, call: Call, rule: string): Finding[] {
  return findings.filter((finding) => finding.call?.id === call.id && finding.rule.id === rule);
}

export function retryFixes(context: FixContext, writer: Writer, call: Call): Fix[] {
  const retry = retryOf(context, writer, call);
  if (retry === undefined) return [];
  return offered(context, writer, [retry.change], {
    id: 'retry/on-call',
    args: [retry.codes.join(', ')],
    kind: call.confidence === 'certain' ? 'fix' : 'suggestion',
    resolves: saidOf(context, call, 'status/transient-as-failure'),
  });
}

/** A call of the user's own function is repaired at the request inside of it. */
export function fixesOfCall(context: FixContext, writer: Writer, called: Call): Fix[] {
  const [call, ...others] = sendersOf(context, [called]);
  if (call === undefined || others.length > 0 || !writer.clients.includes(call.client)) return [];
  const findings = saidOf(context, call, 'status/unchecked');
  const retry = retryOf(context, writer, call);
  const needsCheck = findings.length > 0 || call.throws;
  const check = (isRetried: boolean) => (needsCheck ? writer.check(context, call, isRetried) : undefined);
  const kind = findings.length > 0 ? 'fix' : 'suggestion';
  const causes = causesFor(
    [call],
    FINAL_CODES.filter((code) => isOpen([call], code)),
  );
  return [
    ...offered(context, writer, [check(false)], {
      id: call.throws ? 'errors/keep-message' : 'errors/check-status',
      kind,
      resolves: findings,
    }),
    ...offered(context, writer, [retry?.change, check(true)], {
      id: 'handle/all-codes',
      kind,
      resolves: findings,
    }),
    ...retryFixes(context, writer, call),
    ...offered(context, writer, [causes.size === 0 ? undefined : writer.tellApartInHandler(context, call, causes)], {
      id: 'errors/tell-apart',
      kind: 'suggestion',
    }),
  ];
}
