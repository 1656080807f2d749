/** The report as it is: docs/json-output.md. */
import type { Formatter } from './formatter';

export const jsonFormatter: Formatter = {
  format: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
