/** The directives of a file, each with the stretch of text that it is about. */
import type { ParsedFile } from '../../analysis/engine';
import type { Span } from '../../flow/ir';
import { commentsOf } from '../../languages/comments';
import { type DirectiveText, type NamedRule, readDirective } from './directive';
import { Lines } from './lines';

/** All spans are of the file itself. */
export interface Directive extends DirectiveText {
  readonly comment: Span;
  /** Where a finding must begin; empty for those that switch for all that follows. */
  readonly covers: Span;
}

interface CommentText {
  readonly span: Span;
  readonly text: string;
}

/** Comments with offsets of what was parsed. */
function commentsIn(file: ParsedFile): CommentText[] {
  const inScripts = commentsOf(file.comments, file.root, file.text);
  return [
    ...inScripts.map((span) => ({ span, text: file.text.slice(span.start, span.end) })),
    ...(file.page?.comments ?? []).map(({ start, end, text }) => ({ span: { start, end }, text })),
  ].sort((left, right) => left.span.start - right.span.start);
}

/** The lines of what was parsed. */
export function linesOf(file: ParsedFile): Lines {
  return new Lines(
    file.text,
    commentsIn(file).map((comment) => comment.span),
  );
}

/** In the order of the text. */
export function directivesOf(file: ParsedFile): Directive[] {
  const comments = commentsIn(file);
  const lines = new Lines(
    file.text,
    comments.map((comment) => comment.span),
  );
  const toFile = file.toFile ?? ((offset) => offset);
  const moved = (span: Span): Span => ({ start: toFile(span.start), end: toFile(span.end) });
  return comments.flatMap(({ span, text }): Directive[] => {
    const directive = readDirective(text);
    if (directive === undefined) return [];
    const inText = (part: Span) => moved({ start: span.start + part.start, end: span.start + part.end });
    return [
      {
        kind: directive.kind,
        word: inText(directive.word),
        rules: directive.rules.map((rule): NamedRule => ({ ...rule, span: inText(rule.span) })),
        comment: moved(span),
        covers: moved(coveredBy(directive, span, lines, file.text.length)),
      },
    ];
  });
}

function coveredBy({ kind }: DirectiveText, comment: Span, lines: Lines, length: number): Span {
  switch (kind) {
    case 'next-line':
      return lines.codeLineAfter(comment.end);
    case 'line':
      return { start: lines.whole(comment.start).start, end: lines.whole(comment.end).end };
    case 'file':
      return { start: 0, end: length };
    default:
      return { start: comment.end, end: comment.end };
  }
}
