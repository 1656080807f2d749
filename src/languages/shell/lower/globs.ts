/** Patterns for status codes: `2*`, `[45]??`, `5[0-9][0-9]` and the like in `case` and `==`, `^2` in `=~` and `grep`. */
import type { Expression, Span } from '../../../flow/ir';
import { literalAt } from './build';

const DIGIT = String.raw`(?:\?|\[0-9\]|\d|x|\[\[:digit:\]\])`;
const GLOB = new RegExp(`^(?:([1-5])|\\[([1-5])-?([1-5])\\]|\\[!([23])\\])(?:\\*|${DIGIT}${DIGIT}|${DIGIT}\\*)$`);
const REGEX =
  /^\^?\(?(?:([1-5])|\[([1-5])-?([1-5])\]|([1-5])\|([1-5]))\)?(?:\.\.|\[0-9\]\[0-9\]|\[0-9\]\{2\}|\[0-9\]\+|\[\[:digit:\]\]\{2\}|\\d\\d|\\d\{2\}|\.\*)?\$?$/;

/** The range of codes that a glob pattern matches; a number as it stands; undefined for any other pattern. */
export function globTest(span: Span, pattern: string): Expression | undefined {
  if (/^[1-5]\d\d$/.test(pattern)) return literalAt(span, pattern);
  const lastDigit = LAST_DIGIT.exec(pattern);
  if (lastDigit !== null) return codes(span, lastDigit[1] as string, lastDigit[2]);
  const found = GLOB.exec(pattern);
  if (found === null || found[4] !== undefined) return undefined;
  return hundreds(span, found[1] ?? found[2], found[1] ?? found[3]);
}

/** `20[01]`, `20[0-4]`, `20?`: codes that differ in the last digit. */
const LAST_DIGIT = /^([1-5]\d)(?:\[(\d-\d|\d+)\]|[?*])$/;

function codes(span: Span, start: string, digits = '0-9'): Expression {
  const items = (digits.includes('-') ? digits.split('-') : [...digits]).map((digit) => Number(start + digit));
  const [from, to] = [Math.min(...items), Math.max(...items)];
  const isWhole = digits.includes('-') || to - from === items.length - 1;
  if (isWhole) return { kind: 'range', span, from: literalAt(span, from), to: literalAt(span, to), inclusive: true };
  return { kind: 'list', span, items: items.map((code) => ({ value: literalAt(span, code) })) };
}

/** The same for a regular expression. It must be anchored or fill three signs, else it is a search. */
export function regexTest(span: Span, pattern: string): Expression | undefined {
  if (/^\^?[1-5]\d\d\$?$/.test(pattern)) return literalAt(span, pattern.replace(/[$^]/g, ''));
  if (/^\^?\(?[1-5]\d\d(?:\|[1-5]\d\d)+\)?\$?$/.test(pattern))
    return {
      kind: 'list',
      span,
      items: [...pattern.matchAll(/\d{3}/g)].map((code) => ({ value: literalAt(span, Number(code[0])) })),
    };
  const found = REGEX.exec(pattern);
  if (found === null || (!pattern.startsWith('^') && pattern.length < 3)) return undefined;
  return hundreds(span, found[1] ?? found[2] ?? found[4], found[1] ?? found[3] ?? found[5]);
}

function hundreds(span: Span, from: string | undefined, to: string | undefined): Expression | undefined {
  if (from === undefined || to === undefined) return undefined;
  return {
    kind: 'range',
    span,
    from: literalAt(span, Number(from) * 100),
    to: literalAt(span, Number(to) * 100 + 99),
    inclusive: true,
  };
}
