/** `auth/wrong-header`: the key goes in a header that 2Chat does not read. */
import type { ParsedFile } from '../../analysis/engine';
import type { Call } from '../../analysis/model';
import type { SentHeader } from '../../analysis/sent';
import { KEY_HEADER, WRONG_KEY_HEADERS } from '../../api';
import { headerSpan, isHere, keyHeadersOf } from '../headers';
import { isCode } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'auth/wrong-header',
  title: 'The key is not in the header that 2Chat reads',
  severity: 'warning',
  needs: 'certain',
  codes: [403],
} as const;

const WRONG: ReadonlySet<string> = new Set(WRONG_KEY_HEADERS.map(({ header }) => header));

/** Whether the right header is also named where no call is seen to use it: what does so may add it to all calls. */
function isAddedElsewhere(file: ParsedFile, calls: readonly Call[]): boolean {
  const places = calls.flatMap((call) => keyHeadersOf(call).flatMap(({ at }) => (isHere(file, at) ? at.span : [])));
  return [...file.text.matchAll(new RegExp(KEY_HEADER, 'gi'))].some(({ 0: name, index }) => {
    const span = { start: index, end: index + name.length };
    return isCode(file, span) && !places.some((place) => place.start <= span.start && span.end <= place.end);
  });
}

function wrongHeaderOf({ sent }: Call): SentHeader | undefined {
  return sent.headers.find((header) => WRONG.has(header.name));
}

export const wrongHeader: Rule = {
  meta,
  *run({ file, analysis }) {
    const suspects = analysis.calls.filter(
      (call) => !call.wrapper && call.confidence === 'certain' && !call.sent.isOpen && keyHeadersOf(call).length === 0,
    );
    if (suspects.every((call) => wrongHeaderOf(call) === undefined) || isAddedElsewhere(file, analysis.calls)) return;
    const seen = new Set<number>();
    for (const call of suspects) {
      const header = wrongHeaderOf(call);
      if (header === undefined) continue;
      const span = headerSpan(file, call, header);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      const row = WRONG_KEY_HEADERS.find((one) => one.header === header.name);
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: {
          text: '2Chat does not look for the key in `{0}`: send it, bare, in `{1}`, or the answer is 403.',
          args: [row?.written ?? header.name, KEY_HEADER],
        },
        codes: meta.codes,
        call,
      };
    }
  },
};
