/**
 * curl, wget and HTTPie as libraries: the lowering gives each command one object with `method`, `implied` (the method
 * that data implies), `url`, `headers`, `retry`, and reads what it prints through the members of the response.
 *
 * Sources: curl(1) 8: `--fail` makes an answer of 400 and more an error (exit 22); `--retry` tries 408, 429, 500, 502, 503
 * and 504 again. wget(1): statuses are tried again only with `--retry-on-http-error`. HTTPie: `--check-status`.
 */
import type { Effect, From, Library, Member } from '../../flow/library';

const CURL_RETRIES: readonly number[] = [408, 429, 500, 502, 503, 504];
const METHOD: From = { arg: 0, get: 'method', or: { arg: 0, get: 'implied' } };

function sends(codes: readonly number[]): Effect {
  return {
    does: 'send',
    method: METHOD,
    url: { arg: 0, get: 'url' },
    headers: { arg: 0, get: 'headers' },
    returns: 'response',
    retry: {
      count: { arg: 0, get: 'retry' },
      codes: { arg: 0, get: 'retryCodes' },
      defaults: { count: 0, codes },
    },
  };
}

const STATUS: Member = { call: { does: 'tell', tells: { fact: 'status', text: true } } };
const SELF: Member = { call: { does: 'tell', tells: { fact: 'self' } } };

const response: Readonly<Record<string, Member>> = {
  status: STATUS,
  /** The last line or the last signs of what was printed: where a format puts the status. */
  tail: STATUS,
  /** A column of the status line of printed headers. */
  field: STATUS,
  head: SELF,
  replace: SELF,
  trimEnd: SELF,
  trimStart: SELF,
  body: { call: { does: 'tell', tells: { fact: 'body' } } },
  succeeds: { call: { does: 'tell', tells: { fact: 'ok', codes: [[100, 399]] } } },
  fails: { call: { does: 'raise', throws: { type: 'error', codes: [[400, 599]] } } },
};

function sender(id: string, codes: readonly number[]): Library {
  return {
    id,
    entries: { [id]: id },
    types: { [id]: { call: sends(codes) }, response: { members: response }, error: { members: response } },
  };
}

export const CURL = sender('curl', CURL_RETRIES);
export const WGET = sender('wget', []);
export const HTTPIE = sender('httpie', []);
