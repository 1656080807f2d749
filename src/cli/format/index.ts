/** All formats by the name that `--format` has for them. */
import type { Formatter } from './formatter';
import { githubFormatter } from './github';
import { jsonFormatter } from './json';
import { prettyFormatter } from './pretty';
import { sarifFormatter } from './sarif';

export type { FormatContext, Formatter } from './formatter';

export const FORMATS: Readonly<Record<string, Formatter>> = {
  pretty: prettyFormatter,
  json: jsonFormatter,
  sarif: sarifFormatter,
  github: githubFormatter,
};
