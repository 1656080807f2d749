/** Wrong use: the message says what to do instead; it is printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
