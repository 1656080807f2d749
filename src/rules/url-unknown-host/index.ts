/** `url/unknown-host`: a request to a host that people take for 2Chat's API. */
import { API_HOST, wrongHost } from '../../api';
import { literally, writtenAt } from '../addresses';
import { inFile } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'url/unknown-host',
  title: "The host is not that of 2Chat's API",
  severity: 'information',
  needs: 'certain',
  codes: [],
} as const;

export const unknownHost: Rule = {
  meta,
  *run({ file, analysis }) {
    const calls = analysis.calls.filter((call) => !call.wrapper && call.confidence === 'certain');
    const strays = analysis.strays.map((one) => ({ one, call: null }));
    const seen = new Set<number>();
    for (const { one, call } of [...calls.map((each) => ({ one: each, call: each })), ...strays]) {
      const host = wrongHost(one.url);
      if (host === undefined) continue;
      const written = writtenAt(file, one, new RegExp(literally(host), 'i'));
      const span = written === undefined ? one.span : inFile(file, written);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: { text: '2Chat documents its API at `{0}`, not at `{1}`.', args: [API_HOST, host] },
        codes: [],
        call,
      };
    }
  },
};
