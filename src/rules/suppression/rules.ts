/** What is said of the comments themselves. They cannot be silenced by comments, only by settings. */
import type { RuleMeta } from '../rule';

export const UNUSED = {
  id: 'comment/unused',
  title: 'A comment silences nothing',
  severity: 'hint',
  needs: 'certain',
  codes: [],
} as const satisfies RuleMeta;

export const INVALID = {
  id: 'comment/invalid',
  title: 'A comment names a rule that does not exist, or is mistyped',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const satisfies RuleMeta;

export const COMMENT_RULES: readonly RuleMeta[] = [UNUSED, INVALID];
