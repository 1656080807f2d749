/** All changes as edits, with the helpers that the package lacks at the end of the file. */
import type { Span } from '../../flow/ir';
import { childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import type { Change, Helper } from '../writer';
import { calleeText } from './callSite';
import { HELPER_NAMES, REQUEST_HELPER, RETRY_HELPER } from './helpers';
import { importEdits } from './imports';
import { hasFunction } from './packageNames';
import { styleIn } from './syntax';

const ASSERTION = /^(?:require|assert)\.\w+$/;

function inserted(context: FixContext, helpers: readonly Helper[]): Edit[] {
  const { text } = context.file;
  const { lineEnd } = styleIn(context);
  const ordered = [...helpers].sort(
    (left, right) => HELPER_NAMES.indexOf(left.name) - HELPER_NAMES.indexOf(right.name),
  );
  const code = ordered.map((helper) => helper.code.replaceAll('\n', lineEnd)).join(lineEnd.repeat(2));
  const end = text.trimEnd().length;
  return [{ span: { start: end, end: text.length }, text: lineEnd.repeat(2) + code + lineEnd }];
}

export function editsOf(context: FixContext, changes: readonly Change[]): readonly Edit[] {
  const helpers = new Map<string, Helper>();
  for (const helper of changes.flatMap((change) => change.helpers))
    if (!hasFunction(context, helper.name)) helpers.set(helper.name, helper);
  const needed = [
    ...changes.flatMap((change) => change.imports ?? []),
    ...[...helpers.values()].flatMap((one) => one.imports),
  ];
  return [
    ...importEdits(
      context,
      needed.map(({ module }) => module),
    ),
    ...changes.flatMap((change) => change.edits),
    ...(helpers.size === 0 ? [] : inserted(context, [...helpers.values()])),
  ];
}

/** Whether nothing is offered at a place: in a helper, in the codes that it is given, in a unit test. */
export function isExempt(context: FixContext, span: Span): boolean {
  const { root, text, path } = context.file;
  if (path.endsWith('_test.go')) return true;
  let node: SyntaxNode | null = nodeAt(root, span.start, span.end);
  for (; node !== null; node = node.parent) {
    const name = node.type === 'function_declaration' ? childIn(node, 'name') : undefined;
    if (name !== undefined && HELPER_NAMES.includes(textOf(name, text))) return true;
    const isList = node.type === 'composite_literal';
    const taker = isList ? calleeText(node.parent?.parent, text) : '';
    if (taker === RETRY_HELPER || taker === REQUEST_HELPER || ASSERTION.test(calleeText(node, text))) return true;
  }
  return false;
}
