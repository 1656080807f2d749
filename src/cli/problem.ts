/** What went wrong with one file or folder, while the others go on. */
export interface Problem {
  /** Absolute. */
  readonly path: string;
  /** English, one sentence, without pieces of the file. */
  readonly message: string;
  /** The answer lacks something that was asked for; what is left out by rule (binary, too large) is no failure. */
  readonly isFailure: boolean;
}
