/** Comments in the text of a file, found in its tree, and how one is written at a place. */
import type { Span } from '../flow/ir';
import { isComment, nodeAt, type SyntaxNode, walk } from '../syntax/tree';

/** What stands before and after the text of a comment that goes on for no more than its line. */
export interface CommentForm {
  readonly open: string;
  readonly close: string;
}

export const HASH_COMMENT: CommentForm = { open: '# ', close: '' };
export const SLASH_COMMENT: CommentForm = { open: '// ', close: '' };
export const HTML_COMMENT: CommentForm = { open: '<!-- ', close: ' -->' };

/** A language's comments. */
export interface CommentSyntax {
  /** The usual form. */
  readonly form: CommentForm;
  /** Comments that are no comment nodes of the tree. */
  others?(root: SyntaxNode, source: string): readonly Span[];
  /**
   * The form at a place where the usual one would be no comment.
   * @param inner the smallest node around the place.
   * @returns null where none can stand, undefined where the usual one can.
   */
  formIn?(inner: SyntaxNode, root: SyntaxNode, offset: number): CommentForm | null | undefined;
}

/** All comments, in the order of the text. Their spans are of the text that the tree is of. */
export function commentsOf(syntax: CommentSyntax, root: SyntaxNode, source: string): Span[] {
  const found: Span[] = [...(syntax.others?.(root, source) ?? [])];
  for (const node of walk(root)) {
    if (!isComment(node)) continue;
    const length = source.slice(node.start, node.end).trimEnd().length;
    found.push({ start: node.start, end: node.start + length });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Nodes whose text is no code, so that a comment sign in them is none. */
const TEXT_NODE = /string|heredoc|nowdoc|template|regex|comment|char_|quoted|encapsed/;

/**
 * How a comment on a line of its own is written.
 * @param lineStart the beginning of the line that it will stand before.
 * @returns undefined where no comment can stand: in a text over several lines, for instance.
 */
export function commentFormAt(syntax: CommentSyntax, root: SyntaxNode, lineStart: number): CommentForm | undefined {
  const inner = innermost(root, lineStart);
  for (let node: SyntaxNode | null = inner; node !== null; node = node.parent)
    if (TEXT_NODE.test(node.type)) return undefined;
  const special = syntax.formIn?.(inner, root, lineStart);
  return special === null ? undefined : (special ?? syntax.form);
}

/** The smallest node that begins before an offset and ends after it. */
function innermost(root: SyntaxNode, offset: number): SyntaxNode {
  return offset <= root.start || offset >= root.end ? root : nodeAt(root, offset - 1, offset + 1);
}
