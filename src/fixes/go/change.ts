/** Edits with what they need, or nothing where one of the names is taken. */
import type { SyntaxNode } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import type { Change, Helper } from '../writer';
import {
  MESSAGE_HELPER,
  MESSAGE_IMPORTS,
  messageHelper,
  REQUEST_HELPER,
  RETRY_HELPER,
  RETRY_IMPORTS,
  requestHelper,
  retryHelper,
} from './helpers';
import { isImportable } from './imports';
import { declares, hasFunction } from './packageNames';
import { isHidden } from './syntax';

interface Definition {
  readonly code: () => string;
  readonly imports: readonly string[];
  /** Helpers that this one calls. */
  readonly calls: readonly string[];
}

const DEFINITIONS: Readonly<Record<string, Definition>> = {
  [RETRY_HELPER]: { code: retryHelper, imports: RETRY_IMPORTS, calls: [] },
  [REQUEST_HELPER]: { code: requestHelper, imports: ['net/http'], calls: [RETRY_HELPER] },
  [MESSAGE_HELPER]: { code: messageHelper, imports: MESSAGE_IMPORTS, calls: [] },
};

function helpersOf(name: string, use: SyntaxNode): Helper[] {
  const definition = DEFINITIONS[name];
  if (definition === undefined) return [];
  const imports = definition.imports.map((module) => ({ module }));
  return [{ name, use, code: definition.code(), imports }, ...definition.calls.flatMap((call) => helpersOf(call, use))];
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * @param at where the edits are.
 * @param names helpers that the edits call.
 * @param imports packages that the edits name.
 */
export function changeOf(
  context: FixContext,
  at: SyntaxNode,
  edits: readonly Edit[],
  names: readonly string[],
  imports: readonly string[],
): Change | undefined {
  const helpers = names.flatMap((name) => helpersOf(name, at));
  const isFree = helpers.every(
    ({ name, imports: needed }) =>
      !isHidden(context, at, name) &&
      (hasFunction(context, name) ||
        (!declares(context, name) && needed.every(({ module }) => isImportable(context, module)))),
  );
  const isClear = imports.every((path) => isImportable(context, path) && !isHidden(context, at, lastPart(path)));
  if (!isFree || !isClear) return undefined;
  return { edits, helpers, imports: imports.map((module) => ({ module })) };
}
