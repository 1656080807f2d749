/** `url/missing-open`: the path at 2Chat's host does not begin with `/open`. */
import { API_HOST, missingOpen } from '../../api';
import { literally, writtenAt } from '../addresses';
import { inFile } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'url/missing-open',
  title: 'The path lacks `/open`',
  severity: 'warning',
  needs: 'certain',
  codes: [404],
} as const;

export const missingOpenRule: Rule = {
  meta,
  *run({ file, analysis }) {
    const seen = new Set<number>();
    for (const call of analysis.calls) {
      if (call.wrapper || call.confidence !== 'certain') continue;
      const instead = missingOpen(call.url);
      if (instead === undefined) continue;
      const wrong = instead === '' ? API_HOST : `${API_HOST}/${instead}`;
      const written = writtenAt(file, call, new RegExp(`${literally(wrong)}(?!/open\\b)`, 'i'));
      const span = written === undefined ? call.span : inFile(file, written);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: {
          text: "The paths of 2Chat's API begin with `/open`: `https://{0}/open` is missing it here.",
          args: [API_HOST],
        },
        codes: meta.codes,
        call,
      };
    }
  },
};
