/** Edits with the helpers that they call, or nothing where those have no place. */
import type { SyntaxNode } from '../../syntax/tree';
import { textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import type { Change, Helper } from '../writer';
import type { Client } from './clients';
import { MESSAGE_HELPER, MESSAGE_REQUIRES, messageHelper, RETRY_HELPER, RETRY_REQUIRES, retryHelper } from './helpers';
import { definitionAt, homeOf } from './home';

/** The helper that sends again, for one client; undefined where one of the name is for another. */
export function retrying(context: FixContext, client: Client, use: SyntaxNode): Helper | undefined {
  const known = definitionAt(context, RETRY_HELPER, use);
  const isOther = known !== undefined && !textOf(known, context.file.text).includes(client.status('response'));
  const imports = RETRY_REQUIRES.map((module) => ({ module }));
  return isOther ? undefined : { name: RETRY_HELPER, use, code: retryHelper(client), imports };
}

export function telling(use: SyntaxNode): Helper {
  return { name: MESSAGE_HELPER, use, code: messageHelper(), imports: MESSAGE_REQUIRES.map((module) => ({ module })) };
}

export function changeOf(
  context: FixContext,
  edits: readonly Edit[],
  helper: Helper,
  opening?: Edit,
): Change | undefined {
  if (homeOf(context, helper.use) === undefined) return undefined;
  return { edits, helpers: [helper], ...(opening !== undefined && { opening }) };
}
