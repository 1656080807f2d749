/** All rules. Adding one is a folder and a line here. */
import { hardCodedKey } from './auth-hard-coded-key';
import { keyInBrowser } from './auth-key-in-browser';
import { wrongHeader } from './auth-wrong-header';
import { messageLost } from './body-message-lost';
import { successFlag } from './body-success-flag';
import { listIncomplete } from './retry-list-incomplete';
import { noWait } from './retry-no-wait';
import { unbounded } from './retry-unbounded';
import type { Finding, Rule, RuleContext, RuleMeta } from './rule';
import { noFail } from './shell-no-fail';
import { acceptedIsNotDelivered } from './status-accepted-is-not-delivered';
import { errorReadAsAnswer } from './status-error-read-as-answer';
import { falsyResponse } from './status-falsy-response';
import { finalRetried } from './status-final-retried';
import { goneIsTemporary } from './status-gone-is-temporary';
import { notInTheTable } from './status-not-in-the-table';
import { resendAfter504 } from './status-resend-after-504';
import { successTooNarrow } from './status-success-too-narrow';
import { transientAsFailure } from './status-transient-as-failure';
import { statusUnchecked } from './status-unchecked';
import { COMMENT_RULES, silence } from './suppression';
import { missingOpenRule } from './url-missing-open';
import { unencodedPlus } from './url-unencoded-plus';
import { unknownEndpoint } from './url-unknown-endpoint';
import { unknownHost } from './url-unknown-host';

export type { Finding, Message, Rule, RuleContext, RuleMeta, Severity } from './rule';

export const RULES: readonly Rule[] = [
  hardCodedKey,
  keyInBrowser,
  wrongHeader,
  statusUnchecked,
  transientAsFailure,
  successTooNarrow,
  goneIsTemporary,
  finalRetried,
  resendAfter504,
  acceptedIsNotDelivered,
  notInTheTable,
  errorReadAsAnswer,
  falsyResponse,
  unknownHost,
  missingOpenRule,
  unknownEndpoint,
  unencodedPlus,
  noFail,
  listIncomplete,
  noWait,
  unbounded,
  messageLost,
  successFlag,
];

const RULE_IDS = RULES.map((rule) => rule.meta.id);

/** Everything that a finding can be of: the rules, and what is said of comments that silence. */
export const ALL_RULES: readonly RuleMeta[] = [...RULES.map((rule) => rule.meta), ...COMMENT_RULES];

/** What all rules say of a file and no comment in it silences, in the order of the text. */
export function findingsOf(context: RuleContext): Finding[] {
  const findings = RULES.flatMap((rule) => [...rule.run(context)]);
  return [...silence(context.file, findings, RULE_IDS)].sort((left, right) => left.span.start - right.span.start);
}
