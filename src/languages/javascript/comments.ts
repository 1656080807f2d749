/** Comments of JavaScript and TypeScript, also between the children of a JSX element. */
import { type CommentSyntax, SLASH_COMMENT } from '../comments';

const JSX_CHILDREN: ReadonlySet<string> = new Set(['jsx_element', 'jsx_fragment', 'jsx_text']);

export const JAVASCRIPT_COMMENTS: CommentSyntax = {
  form: SLASH_COMMENT,
  formIn: (inner) => (JSX_CHILDREN.has(inner.type) ? { open: '{/* ', close: ' */}' } : undefined),
};
