/**
 * What `check` tells, in the shape of its JSON output: a contract, described in docs/json-output.md and
 * docs/check.schema.json. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive.
 */
import type { Confidence, Treatment } from '../../analysis/model';
import type { TestForm } from '../../flow/facts';
import type { Severity } from '../../rules';

export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A call of the same file by its id, one of another file as `"path#id"`. */
export type CallReference = number | string;

export interface CallReport extends Range {
  readonly id: number;
  readonly client: string;
  readonly method: string | null;
  readonly url: string | null;
  readonly endpoint: string | null;
  readonly confidence: Confidence;
  readonly wrapper: boolean;
  readonly handling: Readonly<Record<string, Treatment>>;
}

export interface StatusReport extends Range {
  /** The forms of the contract: a number that a test makes up for an answer is a `code`. */
  readonly form: Exclude<TestForm, 'made-up'>;
  readonly operator: string | null;
  readonly codes: readonly number[];
  readonly calls: readonly CallReference[];
  readonly confidence: Confidence;
}

export interface FixReport {
  readonly id: string;
  readonly title: string;
  readonly kind: 'fix' | 'suggestion';
}

export interface FindingReport extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly codes: readonly number[];
  /** Null for what stands for itself, such as a key. */
  readonly call: CallReference | null;
  readonly fixes: readonly FixReport[];
}

export interface FileReport {
  readonly path: string;
  readonly language: string;
  readonly calls: readonly CallReport[];
  readonly statuses: readonly StatusReport[];
  readonly findings: readonly FindingReport[];
}

/** What could not be read or analysed, and why: one sentence. */
export interface ErrorReport {
  readonly path: string;
  readonly message: string;
}

export interface Report {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly FileReport[];
  readonly errors: readonly ErrorReport[];
}
