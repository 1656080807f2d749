/** A rule looks at an analysed file and says what a good reviewer would say. */
import type { ParsedFile } from '../analysis/engine';
import type { Call, Confidence, FileAnalysis } from '../analysis/model';
import type { Span } from '../flow/ir';

export type Severity = 'hint' | 'information' | 'warning' | 'error';

export interface RuleMeta {
  /** Final: settings, comments and baselines name it. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The least confidence with which it reports. */
  readonly needs: Confidence;
  /** 2Chat's codes that it is about; empty for all. */
  readonly codes: readonly number[];
}

/** English text with `{0}` holes, and what fills them: it is localised where it is shown. */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

export interface Finding {
  readonly rule: RuleMeta;
  readonly confidence: Confidence;
  readonly span: Span;
  readonly message: Message;
  readonly codes: readonly number[];
  /** The call that it is about; null for what stands for itself, such as a key. */
  readonly call: Call | null;
}

export interface RuleContext {
  /** Its text and tree are of the scripts inside, where the file holds scripts; `analysis` has offsets of the file itself. */
  readonly file: ParsedFile;
  readonly analysis: FileAnalysis;
}

export interface Rule {
  readonly meta: RuleMeta;
  run(context: RuleContext): Iterable<Finding>;
}
