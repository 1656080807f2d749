/** A format is a file here and a line in the table of `index.ts`. */
import type { Replacement } from '../report/fileReport';
import type { FixReport, Report } from '../report/model';

export interface FormatContext {
  readonly colors: boolean;
  /** The text that a file of the report was analysed with. */
  textOf(shownPath: string): string | undefined;
  /** What a fix of the report changes in its file. */
  editsOf(fix: FixReport): readonly Replacement[];
  /** Files that were looked at, with or without a call in them. */
  readonly filesRead: number;
}

export interface Formatter {
  /** All of standard output, with a line end at its end unless it is empty. */
  format(report: Report, context: FormatContext): string;
}
