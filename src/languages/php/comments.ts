/** Comments of PHP, and of the HTML around it. */
import { htmlComments } from '../../syntax/embedded';
import { walk } from '../../syntax/tree';
import { type CommentSyntax, HTML_COMMENT, SLASH_COMMENT } from '../comments';

export const PHP_COMMENTS: CommentSyntax = {
  form: SLASH_COMMENT,
  others: (root, source) =>
    [...walk(root)]
      .filter((node) => node.type === 'text')
      .flatMap((node) =>
        htmlComments(source.slice(node.start, node.end)).map(({ start, end }) => ({
          start: node.start + start,
          end: node.start + end,
        })),
      ),
  formIn(inner, root, offset) {
    if (inner.type === 'text') return HTML_COMMENT;
    const [first] = root.children.filter((node) => node.type === 'php_tag');
    return first === undefined || offset <= first.start ? null : undefined;
  },
};
