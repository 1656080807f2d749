/** `url/missing-open`: the path at 2Chat's host does not begin with `/open`. */
import type { ParsedFile } from '../../analysis/engine';
import type { Call } from '../../analysis/model';
import { API_HOST, HOLE, missingOpen, OPEN_SEGMENT, parseUrl } from '../../api';
import { withHoles } from '../../flow/text';
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

/** Whether the base has `/open`, and the path is resolved against it as a browser would. */
function isDropped(file: ParsedFile, call: Call): boolean {
  return writtenAt(file, call, new RegExp(`${literally(API_HOST)}/open\\b`, 'i')) !== undefined;
}

/** A URL of a call that lacks `/open`, though no caller adds it; and what stands in its place. */
function withoutOpen({ url, sent }: Call): { readonly url: string; readonly instead: string } | undefined {
  const urls = [url, ...sent.urls.map(withHoles)];
  if (urls.some((one) => parseUrl(one).segments[0] === OPEN_SEGMENT)) return undefined;
  for (const one of urls) {
    const instead = missingOpen(one);
    if (instead !== undefined) return { url: one, instead };
  }
  return undefined;
}

function pathOf(url: string): string {
  return `/${parseUrl(url).segments.join('/')}`.replaceAll(HOLE, '…');
}

export const missingOpenRule: Rule = {
  meta,
  *run({ file, analysis }) {
    const seen = new Set<number>();
    for (const call of analysis.calls) {
      if (call.wrapper || call.confidence !== 'certain') continue;
      const found = withoutOpen(call);
      if (found === undefined) continue;
      const { url, instead } = found;
      const wrong = instead === '' ? API_HOST : `${API_HOST}/${instead}`;
      const written = writtenAt(file, call, new RegExp(`${literally(wrong)}(?!/open\\b)`, 'i'));
      const span = written === undefined ? call.span : inFile(file, written);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: isDropped(file, call)
          ? { text: 'A path that begins with `/` takes the place of `/open` in the base: write it without.', args: [] }
          : {
              text: "The paths of 2Chat's API begin with `/open`: this one goes to `https://{0}{1}`.",
              args: [API_HOST, pathOf(url)],
            },
        codes: meta.codes,
        call,
      };
    }
  },
};
