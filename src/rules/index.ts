/** All rules. Adding one is a folder and a line here. */
import { hardCodedKey } from './auth-hard-coded-key';
import { keyInBrowser } from './auth-key-in-browser';
import { wrongHeader } from './auth-wrong-header';
import type { Finding, Rule, RuleContext } from './rule';
import { noFail } from './shell-no-fail';
import { statusUnchecked } from './status-unchecked';
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
  unknownHost,
  missingOpenRule,
  unknownEndpoint,
  unencodedPlus,
  noFail,
];

/** What all rules say of a file, in the order of the text. */
export function findingsOf(context: RuleContext): Finding[] {
  return RULES.flatMap((rule) => [...rule.run(context)]).sort((left, right) => left.span.start - right.span.start);
}
