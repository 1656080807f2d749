/** Takes away what silences nothing: a comment, or one rule of it. */
import type { ParsedFile } from '../analysis/engine';
import type { Span } from '../flow/ir';
import { type Directive, directivesOf } from '../rules/suppression';
import type { Edit } from './fix';

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

/** The comment with the braces of JSX, and its whole line where nothing else stands on it. */
function wholeComment({ page, text }: ParsedFile, { comment }: Directive): Span {
  let { start, end } = comment;
  if (page?.comments.some((one) => one.start === start)) return { start, end };
  if (text[start - 1] === '{' && text[end] === '}') {
    start -= 1;
    end += 1;
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [before = ''] = /[ \t]*$/.exec(text.slice(lineStart, start)) ?? [];
  const [after = ''] = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end)) ?? [];
  const isAlone = start - before.length === lineStart && (after !== '' || end === text.length);
  if (isAlone) return { start: lineStart, end: end + after.length };
  return { start: start - before.length, end };
}

/** @param span of the finding: the rule, or the word of a comment without rules. */
export function withoutUnused(file: ParsedFile, span: Span): Edit[] | undefined {
  for (const directive of directivesOf(file)) {
    const { rules } = directive;
    const index = rules.findIndex((rule) => isSame(rule.span, span));
    if (isSame(directive.word, span) || (index === 0 && rules.length === 1))
      return [{ span: wholeComment(file, directive), text: '' }];
    const [rule, next, before] = [rules[index], rules[index + 1], rules[index - 1]];
    if (rule === undefined) continue;
    const removed = {
      start: next === undefined ? (before?.span.end ?? rule.span.start) : rule.span.start,
      end: next === undefined ? rule.span.end : next.span.start,
    };
    return [{ span: removed, text: '' }];
  }
  return undefined;
}
