/** Addresses put right in the literal that they are written in. The same in all languages: a host and a path are plain text. */
import type { Call, Stray } from '../analysis/model';
import { API_HOST, meantEndpoint, missingOpen, OPEN_SEGMENT, wrongHost } from '../api';
import type { Span } from '../flow/ir';
import type { Edit, FixContext } from './fix';

/** Calls and strays whose URL is written at a place: all of them change with it. */
function usersOf({ analysis, file }: FixContext, at: Span): readonly (Call | Stray)[] {
  return [...analysis.calls, ...analysis.strays].filter(({ sent }) =>
    sent.urlFrom.some(({ module, span }) => module === file.path && span.start <= at.start && at.end <= span.end),
  );
}

/** The right host with `/open`, where every call that the literal is part of then has an endpoint of the reference. */
export function hostEdits(context: FixContext, at: Span): readonly Edit[] | undefined {
  const { text } = context.file;
  const users = usersOf(context, at);
  const isMeant = ({ method, url }: Call | Stray) =>
    wrongHost(url) !== undefined && meantEndpoint(method, url) !== undefined;
  if (users.length === 0 || !users.every((user) => ('wrapper' in user && user.wrapper) || isMeant(user)))
    return undefined;
  const written = /^(?:\/(?:api|v\d+|open)(?![\w-]))*/.exec(text.slice(at.end, at.end + 40))?.[0] ?? '';
  const isOpen = (url: string) => new RegExp(`/${OPEN_SEGMENT}(?:/|$)`).test(url);
  const isPrefixLater = users.some(({ url }) => written === '' && /\/(?:api|v\d+)(?:\/|$)/.test(url));
  const openLater = users.filter(({ url }) => isOpen(url) && !isOpen(written));
  if (isPrefixLater || (openLater.length > 0 && openLater.length < users.length)) return undefined;
  const right = openLater.length > 0 ? API_HOST : `${API_HOST}/${OPEN_SEGMENT}`;
  return [{ span: { start: at.start, end: at.end + written.length }, text: right }];
}

/** `/open` after the host, where every call that the literal is part of lacks it. */
export function openEdits(context: FixContext, at: Span): readonly Edit[] | undefined {
  const users = usersOf(context, at);
  const lacks = users.every(({ url }) => missingOpen(url) !== undefined || url.endsWith('{}'));
  if (users.length === 0 || !lacks) return undefined;
  return [{ span: at, text: `${API_HOST}/${OPEN_SEGMENT}` }];
}

/** How a language encodes a value for a query string, where that needs no import or the language has it in scope. */
const ENCODERS: Readonly<Record<string, string>> = {
  javascript: 'encodeURIComponent',
  javascriptreact: 'encodeURIComponent',
  typescript: 'encodeURIComponent',
  typescriptreact: 'encodeURIComponent',
  csharp: 'System.Uri.EscapeDataString',
  ruby: 'URI.encode_www_form_component',
};

/** `%2B` for `+`, doubled in a format string; a hole is filled with what the language's own function makes of it. */
export function plusEdits({ file: { text, languageId } }: FixContext, at: Span): readonly Edit[] | undefined {
  const hole = /^([$#]?\{)(.*)\}$/.exec(text.slice(at.start, at.end));
  if (hole !== null) {
    const encoder = ENCODERS[languageId];
    const [, open = '', value = ''] = hole;
    return encoder === undefined ? undefined : [{ span: at, text: `${open}${encoder}(${value.trim()})}` }];
  }
  const after = text.indexOf('\n', at.end);
  const line = text.slice(text.lastIndexOf('\n', at.start) + 1, after < 0 ? undefined : after);
  return [{ span: at, text: /%(?:[sdv]|\(\w+\)[sd])/.test(line) ? '%%2B' : '%2B' }];
}
