/** `auth/key-in-browser`: the key is sent by code that runs in a browser. */
import type { SentHeader } from '../../analysis/sent';
import { isForBrowsers } from '../browser';
import { headerSpan, keyHeadersOf } from '../headers';
import { isExampleFile } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'auth/key-in-browser',
  title: 'The 2Chat API key is in code that runs in a browser',
  severity: 'warning',
  needs: 'certain',
  codes: [],
} as const;

/** Variables that bundlers write into what the browser gets: Vite, Next.js, Create React App, Vue CLI, Gatsby, Nuxt, Astro, SvelteKit. */
const PUBLIC_VARIABLE =
  /^(?:process|import\.meta)\.env\.(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|GATSBY|NUXT_PUBLIC|PUBLIC)_|^\$env\/(?:static|dynamic)\/public\./;

export const keyInBrowser: Rule = {
  meta,
  *run({ file, analysis }) {
    if (isExampleFile(file.path)) return;
    const isPage = isForBrowsers(file);
    const isShipped = ({ isLiteral, readFrom }: SentHeader) =>
      (isPage && isLiteral) || readFrom.some((name) => PUBLIC_VARIABLE.test(name));
    const seen = new Set<number>();
    for (const call of analysis.calls) {
      const header = keyHeadersOf(call).find(isShipped);
      if (header === undefined || call.wrapper || call.confidence !== 'certain') continue;
      const span = headerSpan(file, call, header);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      yield {
        rule: meta,
        confidence: 'certain',
        span,
        message: {
          text: 'This sends the 2Chat API key from the browser: everyone who opens the page can read the key, and 2Chat refuses calls from browsers. Let a server of your own make the call.',
          args: [],
        },
        codes: [],
        call,
      };
    }
  },
};
