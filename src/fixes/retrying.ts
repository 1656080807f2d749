/** Names that say that something is tried again: of loops of attempts, and of functions that call what they are given. */
export const RETRYING = /retry(?!-After|_?(?:Request)?_?2chat)|retries|retriable|backoff|attempt|\btries\b/i;
