/** Comments of `.http` files: lines of their own, but not in a body, where the sign is data. */
import { type CommentSyntax, HASH_COMMENT } from '../comments';
import { scan } from './lower/scan';

export const HTTP_COMMENTS: CommentSyntax = {
  form: HASH_COMMENT,
  others: (_root, source) => scan(source).flatMap((piece) => (piece.kind === 'comment' ? [piece.text] : [])),
};
