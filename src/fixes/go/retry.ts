/** Sending again: the call becomes the last argument of one helper, which the package gets once. */
import type { Call } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { type SyntaxNode, textOf } from '../../syntax/tree';
import { codesIn, extended } from '../codesList';
import type { Edit, FixContext } from '../fix';
import { indentLines, multiLineLiterals } from '../layout';
import { RETRYING } from '../retrying';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { argumentsOf, type CallSite, calleeText, callSite, codesList, helperCallAround } from './callSite';
import { changeOf } from './change';
import { REQUEST_HELPER, RETRY_HELPER } from './helpers';
import { isDetached, type Resending, resendingOf } from './request';
import { assignmentOf, functionAround, styleIn } from './syntax';

export const CLIENTS: readonly string[] = ['net/http'];

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const site = callSite(context, call.span);
  const helper = site === undefined ? undefined : helperCallAround(context, site);
  return helper === undefined ? [] : codesIn(context, codesList(helper));
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined {
  const site = callSite(context, call.span);
  if (site === undefined || call.throws) return undefined;
  const helper = helperCallAround(context, site);
  if (helper !== undefined) return extended(context, codesList(helper), codes, (all) => `{${all.join(', ')}}`);
  if (isDetached(site.node) || isRetried(context, site.node)) return undefined;
  const resending = resendingOf(context, site);
  return resending === undefined ? undefined : wrapped(context, site, resending, codes);
}

/** Whether a loop around is one of attempts, or the function is given to one that calls it again. */
function isRetried(context: FixContext, node: SyntaxNode): boolean {
  const { text } = context.file;
  const literal = functionAround(node);
  for (let around = node.parent; around !== null && around !== literal; around = around.parent)
    if (around.type === 'for_statement' && RETRYING.test(textOf(around, text))) return true;
  if (literal?.type !== 'func_literal') return false;
  const taker = literal.parent?.parent;
  if (
    taker?.type === 'call_expression' &&
    argumentsOf(taker).includes(literal) &&
    RETRYING.test(calleeText(taker, text))
  )
    return true;
  const assigned = literal.parent?.parent ?? undefined;
  const [target] = (assigned === undefined ? undefined : assignmentOf(assigned))?.left ?? [];
  const name = target === undefined ? undefined : textOf(target, text);
  const isTaken =
    name !== undefined && new RegExp(`(?:${RETRYING.source})[\\w.]*\\([^)\\n]*\\b${name}\\b`, 'i').test(text);
  return isTaken || isRetried(context, literal);
}

function wrapped(
  context: FixContext,
  { node }: CallSite,
  { by, isRequest, imports }: Resending,
  codes: readonly ErrorCode[],
): Change | undefined {
  const { text } = context.file;
  const { lineEnd, indent } = styleIn(context);
  const name = isRequest ? REQUEST_HELPER : RETRY_HELPER;
  const base = indentationAt(text, node.start);
  const head = `${name}(${by}, []int{${codes.join(', ')}}, func() (*http.Response, error) {`;
  const before: Edit = {
    span: { start: node.start, end: node.start },
    text: `${head}${lineEnd}${base}${indent}return `,
  };
  const after: Edit = { span: { start: node.end, end: node.end }, text: `${lineEnd}${base}})` };
  const inner = indentLines(text, node, indent, multiLineLiterals(text, node, ['raw_string_literal']));
  return changeOf(context, node, [before, ...inner, after], [name], ['net/http', ...imports]);
}
