/** What several clients have in common. */
import type { CodeRanges, Member, RetryBehaviour } from '../../../flow/library';

/** Where `raise_for_status` of most clients throws. */
export const ERROR_RANGE: CodeRanges = [[400, 599]];

/** The text of an error that came without an answer: it names no status. */
export const NEVER: Member = { call: { does: 'value', fn: 'nothing' } };

/**
 * urllib3's `Retry` in the state `retry`: by default it tries no status again, and only these methods
 * (`Retry.DEFAULT_ALLOWED_METHODS`). A plain number counts failed connections alone. Source: urllib3 2, util/retry.py.
 */
export const URLLIB3_RETRY: RetryBehaviour = {
  count: { state: 'retry', get: 'total' },
  codes: { state: 'retry', get: 'status_forcelist' },
  methods: { state: 'retry', get: 'allowed_methods' },
  defaults: { count: 0, codes: [], methods: ['HEAD', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'] },
};
