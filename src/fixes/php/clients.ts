/** What a client must be set to for its request to be repeated, or its answer to be read. */
import { childIn, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { CallSite } from './callSite';
import { enclosingFunction, scopeOf } from './syntax';

/** Without this option curl prints the body instead of giving it. */
const GIVES_BODY = /\bCURLOPT_RETURNTRANSFER\s*(?:,|=>)\s*(?:true|1)\b/i;
/** Headers in front of the body. */
const WITH_HEADERS = /\bCURLOPT_HEADER\s*(?:,|=>)\s*(?!false\b|0\b)/i;
/** Streams that are used up or written to, callbacks of the program, and no answer where the status is an error. */
const OTHER_CURL =
  /\bCURLOPT_(?:FAILONERROR|FILE|INFILE|PUT|UPLOAD|READFUNCTION|WRITEFUNCTION|HEADERFUNCTION|WRITEHEADER)\b/;

/** Answers that are streams or files, and clients that send again already. */
const OTHER_GUZZLE = /(['"])(?:stream|sink|save_to)\1\s*=>|RequestOptions::(?:STREAM|SINK)\b/;
const RETRYING_GUZZLE = /\bMiddleware::retry\b|RetryMiddleware|retry_middleware/i;

/** The options of a handle, where they are set: in the function, else wherever the file sets some. */
function optionsOf(context: FixContext, site: CallSite): string {
  const scope = textOf(scopeOf(context, site.node), context.file.text);
  return /\bCURLOPT_/.test(scope) ? scope : context.file.text;
}

/** Whether the answer of a call is given as a value that has the whole body. */
export function givesBody(context: FixContext, site: CallSite): boolean {
  if (site.handle === undefined) return !OTHER_GUZZLE.test(context.file.text);
  const options = optionsOf(context, site);
  return GIVES_BODY.test(options) && !WITH_HEADERS.test(options) && !OTHER_CURL.test(options);
}

/** A function that runs whatever handle it is given: also one of another API. */
function isGivenHandle(context: FixContext, site: CallSite): boolean {
  const fn = enclosingFunction(site.node);
  const parameters = fn === undefined ? undefined : childIn(fn, 'parameters');
  return (parameters?.children ?? []).some((parameter) => {
    const name = childIn(parameter, 'name');
    return name !== undefined && textOf(name, context.file.text) === site.handle;
  });
}

export function isRepeatable(context: FixContext, site: CallSite): boolean {
  const { text } = context.file;
  if (site.handle === undefined) return !OTHER_GUZZLE.test(text) && !RETRYING_GUZZLE.test(text);
  if (isGivenHandle(context, site)) return false;
  const options = optionsOf(context, site);
  return GIVES_BODY.test(options) && !OTHER_CURL.test(options);
}
