/** What a client must be set to for its request to be repeated, or its answer to be read. */
import { childIn, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type CallSite, wholeOf } from './callSite';
import { enclosingFunction, scopeOf } from './syntax';

/** Without this option curl prints the body instead of giving it. */
const GIVES_BODY = /\bCURLOPT_RETURNTRANSFER\s*(?:,|=>)\s*(?:true|1)\b/i;
/** Headers in front of the body. */
const WITH_HEADERS = /\bCURLOPT_HEADER\s*(?:,|=>)\s*(?!false\b|0\b)/i;
/** Streams that are used up or written to, callbacks of the program, and no answer where the status is an error. */
const OTHER_CURL =
  /\bCURLOPT_(?:FAILONERROR|FILE|INFILE|PUT|UPLOAD|READFUNCTION|WRITEFUNCTION|HEADERFUNCTION|WRITEHEADER)\b/;

/** Answers that are streams, files or promises, and clients that send again already. */
const OTHER_ANSWERS =
  /(['"])(?:stream|sink|save_to|buffer)\1\s*=>|RequestOptions::(?:STREAM|SINK)\b|(?:->|::)(?:sink|async|pool)\(/;
const RETRYING = /\bMiddleware::retry\b|RetryMiddleware|retry_middleware|RetryableHttpClient|(?:\bHttp::|->)retry\(/i;

/** The options of a handle, where they are set: in the function, else wherever the file sets some. */
function optionsOf(context: FixContext, site: CallSite): string {
  const scope = textOf(scopeOf(context, site.node), context.file.text);
  return /\bCURLOPT_/.test(scope) ? scope : context.file.text;
}

/** Whether the answer of a call is given as a value that has the whole body. */
export function givesBody(context: FixContext, site: CallSite): boolean {
  if (site.handle === undefined) return !OTHER_ANSWERS.test(context.file.text);
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

/** A response of Symfony that nobody reads throws when it is dropped, which the helper's look at its status would end. */
function isRead(context: FixContext, site: CallSite): boolean {
  const source = context.file.text;
  const whole = wholeOf(context, site);
  const parent = whole.parent;
  if (parent?.type === 'expression_statement') return false;
  const left = parent?.type === 'assignment_expression' ? childIn(parent, 'left') : undefined;
  if (left === undefined) return true;
  const name = textOf(left, source);
  const uses = textOf(scopeOf(context, whole), source).split(name).length - 1;
  return left.type === 'variable_name' && uses > 1;
}

export function isRepeatable(context: FixContext, site: CallSite): boolean {
  const { text } = context.file;
  if (site.handle === undefined)
    return !OTHER_ANSWERS.test(text) && !RETRYING.test(text) && (site.kind.name !== 'Symfony' || isRead(context, site));
  if (isGivenHandle(context, site)) return false;
  const options = optionsOf(context, site);
  return GIVES_BODY.test(options) && !OTHER_CURL.test(options);
}
