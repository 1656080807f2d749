/** How the file can name what its HTTP library gives. */
import type { SyntaxNode } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { ResponseType } from './helpers';
import { isImported } from './imports';
import { isAnnotated } from './syntax';

/** `requests.Response`, where the file imports the library as a module and annotates its functions. */
export function responseType(context: FixContext, client: string, at: SyntaxNode): ResponseType {
  return isAnnotated(at) && isImported(context, { module: client }) ? `${client}.Response` : undefined;
}
