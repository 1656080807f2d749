/** `url/unencoded-plus`: a `+` in a query string, which a server reads as a space. */
import type { ParsedFile } from '../../analysis/engine';
import type { Call } from '../../analysis/model';
import type { Span } from '../../flow/ir';
import { literally, writtenAt } from '../addresses';
import { inFile } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'url/unencoded-plus',
  title: 'The `+` of a number is not encoded in the query string',
  severity: 'warning',
  needs: 'certain',
  codes: [422],
} as const;

/** The `+` of a number as the value of a parameter: before digits, or before what is filled in. */
const PLUS = /[?&]([\w.[\]%-]+)=\+(?=\d{5}|$)/;

/** The parameter of what goes out whose value has such a `+`. */
function parameterWithPlus({ sent }: Call): string | undefined {
  for (const pieces of sent.urls) {
    const query = pieces.findIndex((piece) => typeof piece === 'string' && piece.includes('?'));
    if (query < 0) continue;
    for (const piece of pieces.slice(query)) {
      const match = typeof piece === 'string' ? PLUS.exec(piece) : null;
      if (match !== null) return match[1];
    }
  }
  return undefined;
}

/** Where it is written: the sign itself, else the hole that is filled with a number that begins with it. */
function plusIn(file: ParsedFile, call: Call): Span | undefined {
  const name = parameterWithPlus(call);
  if (name === undefined) return undefined;
  const before = `(?<=[?&]${literally(name)}=)`;
  const sign = writtenAt(file, call, new RegExp(`${before}\\+(?=\\d{5}|[\${#%"'\`<{])`));
  return sign ?? writtenAt(file, call, new RegExp(`${before}[$#]?\\{[\\w.$ ]+\\}`));
}

export const unencodedPlus: Rule = {
  meta,
  *run({ file, analysis }) {
    const seen = new Set<number>();
    for (const call of analysis.calls) {
      const written = call.confidence === 'certain' ? plusIn(file, call) : undefined;
      if (written === undefined || seen.has(written.start)) continue;
      seen.add(written.start);
      yield {
        rule: meta,
        confidence: 'certain',
        span: inFile(file, written),
        message: {
          text: 'In a query string `+` means a space, so 2Chat gets a number that is not E.164: write it as `%2B`.',
          args: [],
        },
        codes: meta.codes,
        call,
      };
    }
  },
};
