/** Questions that Ruby asks with a class, a pattern or a pair of bounds, as the comparisons they are. */
import type { Expression, Span } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { STATUS_CLASSES } from '../clients/statusClasses';
import { memberAt, nameAt, send, spanOf, unknownAt } from './build';
import { constantPath, definedName } from './constants';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { lowerRegex } from './literals';

/** What the responses and errors of the libraries answer to; no program can write this name. */
export const STATUS_MEMBER = '%status';

/**
 * Whether `subject` is an object of a class. Classes that stand for status codes (`Net::HTTPTooManyRequests`) ask for
 * the status; undefined for what is no constant.
 */
export function classTest(c: Context, subject: Expression, type: SyntaxNode): Expression | undefined {
  const path = constantPath(c, type);
  if (path === undefined) return undefined;
  const span = spanOf(type);
  const asked = statusClassTest(c, subject, type);
  if (asked !== undefined) return asked;
  return {
    kind: 'binary',
    span: { start: Math.min(subject.span.start, span.start), end: Math.max(subject.span.end, span.end) },
    operator: 'instanceof',
    text: 'is_a?',
    left: subject,
    right: lowerExpression(c, type),
  };
}

export function statusClassTest(c: Context, subject: Expression, type: SyntaxNode): Expression | undefined {
  const path = constantPath(c, type);
  if (path === undefined || definedName(c, path) !== undefined || !Object.hasOwn(STATUS_CLASSES, path))
    return undefined;
  const meant = STATUS_CLASSES[path];
  const span = spanOf(type);
  if (typeof meant !== 'number') return send(span, subject, `${STATUS_MEMBER} ${path}`, span);
  return {
    kind: 'binary',
    span,
    operator: '==',
    text: '===',
    left: send(span, subject, STATUS_MEMBER, span),
    right: memberAt(span, nameAt(span, 'StatusClasses'), path, span),
  };
}

/** First digits that a pattern for a class of codes allows: `/\A2/`, `/^[45]\d\d$/`, `/^2\d{2}/`. */
const CLASS_PATTERN =
  /^\/(?:\^|\\A)(?:([1-5])|\[([1-5])-?([1-5])\]|\(?(?:\?:)?([1-5])\|([1-5])\))(?:\\d\\d|\\d\{2\}|\.\.|\[0-9\]\{2\})?(?:\$|\\z|\\Z)?\/$/;
const CODE_PATTERN = /^\/(?:\^|\\A)([1-5]\d\d)(?:\$|\\z|\\Z)\/$/;

/** `subject =~ /…/`. A pattern for codes is a range or a number, any other one a search. */
export function patternTest(c: Context, subject: Expression, regex: SyntaxNode, operator: string): Expression {
  const span = spanOf(regex);
  const text = c.text(regex);
  const literal = (value: number): Expression => ({ kind: 'literal', span, value });
  const code = CODE_PATTERN.exec(text)?.[1];
  if (code !== undefined)
    return { kind: 'binary', span, operator: '==', text: operator, left: subject, right: literal(Number(code)) };
  const digits = CLASS_PATTERN.exec(text);
  if (digits !== null) {
    const [from, to] = [digits[1] ?? digits[2] ?? digits[4], digits[1] ?? digits[3] ?? digits[5]].map(Number);
    return {
      kind: 'binary',
      span,
      operator: 'in',
      text: operator,
      left: subject,
      right: {
        kind: 'range',
        span,
        from: literal((from as number) * 100),
        to: literal((to as number) * 100 + 99),
        inclusive: true,
      },
    };
  }
  return send(span, subject, 'match?', span, [{ value: lowerRegex(c, regex) }]);
}

/** `x.between?(200, 299)`. */
export function betweenTest(span: Span, subject: Expression, bounds: readonly Expression[]): Expression {
  const [from, to] = bounds;
  if (from === undefined || to === undefined) return unknownAt(span, [subject, ...bounds]);
  return {
    kind: 'binary',
    span,
    operator: 'in',
    text: 'between?',
    left: subject,
    right: { kind: 'range', span: { start: from.span.start, end: to.span.end }, from, to, inclusive: true },
  };
}
