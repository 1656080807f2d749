/** The key in its own header, bare: in all languages the name is a literal and the scheme the beginning of another. */
import { KEY_HEADER, WRONG_KEY_HEADERS } from '../api';
import type { Span } from '../flow/ir';
import type { Edit, FixContext } from './fix';

const NAMES = WRONG_KEY_HEADERS.map(({ header }) => header).sort((left, right) => right.length - left.length);
const NAME = new RegExp(`(?<![\\w-])(?:${NAMES.join('|')})(?![\\w-])`, 'i');

/** From the end of the name to its value: `: `, `" => `, `'] = `, `", `. */
const TO_VALUE = /^["'`]?\s*\]?\s*(?:=>|:|,|=)\s*/;

/** A literal that begins with the scheme, whole: a template of one hole, and what is joined by an operator. */
const TEMPLATES: readonly RegExp[] = [
  /^`Bearer \$\{([^{}`]+)\}`/,
  /^f(["'])Bearer \{([^{}"']+)\}\1/,
  /^\$"Bearer \{([^{}"]+)\}"/,
  /^"Bearer #\{([^{}"]+)\}"/,
  /^"Bearer \{?(\$\w+)\}?"/,
  /^(["'`])Bearer \1\s*[+.]\s*(?=[\w$@])/,
];
const BEGINS_WITH_SCHEME = /^(?:[A-Za-z$@]{0,2}|[\w.]+!?\()["'`]Bearer /;

/** The edit that makes the value bare; undefined where the value is not seen, null where it is bare already. */
function bareValue(text: string, from: number, isAuthorization: boolean): Edit | null | undefined {
  const value = text.slice(from, from + 300);
  for (const [index, template] of TEMPLATES.entries()) {
    const match = template.exec(value);
    if (match === null) continue;
    const isJoined = index === TEMPLATES.length - 1;
    const bare = isJoined ? '' : (match.at(-1) as string);
    return { span: { start: from, end: from + match[0].length }, text: bare };
  }
  const scheme = BEGINS_WITH_SCHEME.exec(value)?.[0];
  if (scheme !== undefined) {
    const end = from + scheme.length;
    return { span: { start: end - 'Bearer '.length, end }, text: '' };
  }
  return isAuthorization ? undefined : null;
}

/** In `Authorization: Bearer $key` the name and the value are one literal. */
function inOneLiteral(text: string, at: Span, name: Span): readonly Edit[] | undefined {
  const rest = /^\s*:\s*(Bearer\s+)?/i.exec(text.slice(name.end, at.end));
  if (rest === null) return undefined;
  const scheme = rest[1] ?? '';
  const end = name.end + rest[0].length;
  const renamed = { span: name, text: KEY_HEADER };
  return scheme === '' ? [renamed] : [renamed, { span: { start: end - scheme.length, end }, text: '' }];
}

/**
 * @param at the literal or name that the header is written in.
 * @returns undefined where its value may have a scheme that is not seen.
 */
export function keyHeaderEdits({ file: { text, languageId } }: FixContext, at: Span): readonly Edit[] | undefined {
  const written = text.slice(at.start, at.end);
  const found = NAME.exec(written);
  if (found === null) return undefined;
  const name = { start: at.start + found.index, end: at.start + found.index + found[0].length };
  const isAuthorization = /^authorization$/i.test(found[0]);
  const quote = /^(["'`])/.exec(written)?.[1];
  const isWhole = written === found[0] || (quote !== undefined && written === quote + found[0] + quote);
  if (!isWhole) {
    const edits = inOneLiteral(text, at, name);
    return isAuthorization && edits?.length === 1 ? undefined : edits;
  }
  const toValue = TO_VALUE.exec(text.slice(at.end, at.end + 40));
  if (toValue === null) return undefined;
  const value = bareValue(text, at.end + toValue[0].length, isAuthorization);
  if (value === undefined) return undefined;
  const isBareName = quote === undefined;
  if (isBareName && !/^(?:java|type)script/.test(languageId)) return undefined;
  const quotes = text.split('"').length > text.split("'").length ? '"' : "'";
  const renamed = { span: name, text: isBareName ? quotes + KEY_HEADER + quotes : KEY_HEADER };
  return value === null ? [renamed] : [renamed, value];
}
