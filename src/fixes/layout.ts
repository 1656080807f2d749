/** Where text stands: lines that move further in, and lines that would get too long. */
import type { Span } from '../flow/ir';
import { type SyntaxNode, walk } from '../syntax/tree';
import type { Edit } from './fix';

/** White space before the lines of a stretch after its first; lines that begin inside of a literal stay as they are. */
export function indentLines(text: string, span: Span, by: string, literals: readonly Span[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('\n', span.start) + 1; at > 0 && at < span.end; at = text.indexOf('\n', at) + 1) {
    const isInside = literals.some((literal) => literal.start < at && at < literal.end);
    if (isInside || /^[ \t]*\r?\n/.test(text.slice(at, at + 200))) continue;
    edits.push({ span: { start: at, end: at }, text: by });
  }
  return edits;
}

/** Literals below a node that go over several lines. */
export function multiLineLiterals(text: string, node: SyntaxNode, types: readonly string[]): Span[] {
  return [...walk(node)].filter(
    (inner) => types.includes(inner.type) && text.slice(inner.start, inner.end).includes('\n'),
  );
}

/** The line that an offset is in, without its end. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
