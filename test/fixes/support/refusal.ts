/** A text at which something must not be offered. */
export interface Refusal {
  readonly because: string;
  /** The beginning of the ids that must not be offered; `retry` is all that retry. */
  readonly fix: string;
  readonly path: 'a.js' | 'a.ts' | 'a.py' | 'a.php' | 'a.go' | 'a.rb';
  readonly text: string;
}
