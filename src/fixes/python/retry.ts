/** Sending again: the call becomes the argument of one helper, which the file gets once. */
import type { Call } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { childIn, childOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import { codesIn, extended } from '../codesList';
import type { Edit, FixContext } from '../fix';
import { indentLines, lineAt, multiLineLiterals } from '../layout';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type CallSite, callSite } from './callSite';
import { type Mode, RETRY_HELPERS, retryHelper, retryImports } from './helpers';
import { isImportable } from './imports';
import { isOnce } from './once';
import { responseType } from './responseType';
import { styleIn } from './syntax';

export const CLIENTS: readonly string[] = ['requests', 'httpx'];

/** Functions and decorators of others that call again what they are given. */
const RETRYING = /retry|retries|backoff|tenacity|attempt/i;

/** Hooks may raise inside of the call, so that it gives no response. */
const HOOKS = /\bevent_hooks\b|\bhooks\s*(?:=|\[)/;

function calleeText(call: SyntaxNode | undefined, source: string): string {
  const callee = call === undefined ? undefined : childIn(call, 'function');
  return callee === undefined ? '' : textOf(callee, source);
}

/** The call whose argument is the lambda that a call stands in. */
function callAround(site: CallSite): SyntaxNode | undefined {
  const lambda = site.node.parent?.type === 'lambda' ? site.node.parent : undefined;
  const args = lambda?.parent?.type === 'argument_list' ? lambda.parent : undefined;
  return args?.parent?.type === 'call' ? args.parent : undefined;
}

/** The call of the helper that a call is the argument of, if any. */
export function helperCallAround(context: FixContext, site: CallSite): SyntaxNode | undefined {
  const call = callAround(site);
  return Object.values(RETRY_HELPERS).includes(calleeText(call, context.file.text)) ? call : undefined;
}

function codesList(context: FixContext, helper: SyntaxNode): SyntaxNode | undefined {
  const args = childIn(helper, 'arguments');
  const list = args === undefined ? undefined : childOfType(args, 'tuple', 'list', 'set');
  const isPlain = list !== undefined && namedChildren(list).every((item) => item.type === 'integer');
  return isPlain && /^[([{]/.test(textOf(list, context.file.text)) ? list : undefined;
}

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const site = callSite(context, call.span);
  const helper = site === undefined ? undefined : helperCallAround(context, site);
  return helper === undefined ? [] : codesIn(context, codesList(context, helper));
}

function tupleOf(codes: readonly number[]): string {
  return `(${codes.join(', ')}${codes.length === 1 ? ',' : ''})`;
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined {
  const site = callSite(context, call.span);
  if (site === undefined || call.throws) return undefined;
  const helper = helperCallAround(context, site);
  if (helper !== undefined) return extended(context, codesList(context, helper), codes, tupleOf);
  if (site.mode === undefined || isRetried(context, site) || isOnce(context, site)) return undefined;
  if (HOOKS.test(context.file.text)) return undefined;
  const wanted = responseType(context, call.client, site.node);
  const type = retryImports(site.mode, wanted).every((one) => isImportable(context, one)) ? wanted : undefined;
  const imports = retryImports(site.mode, type);
  if (!imports.every((one) => isImportable(context, one))) return undefined;
  return {
    edits: wrapped(context, site, site.mode, codes),
    helpers: [{ name: RETRY_HELPERS[site.mode], use: site.node, code: retryHelper(site.mode, type), imports }],
  };
}

/** Whether a decorator or a function around the call retries already. */
function isRetried(context: FixContext, site: CallSite): boolean {
  const { text } = context.file;
  if (RETRYING.test(calleeText(callAround(site), text))) return true;
  for (let node: SyntaxNode | null = site.node; node !== null; node = node.parent)
    if (node.type === 'decorated_definition')
      for (const child of node.children)
        if (child.type === 'decorator' && RETRYING.test(textOf(child, text))) return true;
  return false;
}

function wrapped(context: FixContext, site: CallSite, mode: Mode, codes: readonly ErrorCode[]): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const name = RETRY_HELPERS[mode];
  const before = (inserted: string): Edit => ({ span: { start: site.start, end: site.start }, text: inserted });
  const after = (inserted: string): Edit => ({ span: { start: site.end, end: site.end }, text: inserted });
  const isOneLine = !text.slice(site.start, site.end).includes('\n');
  const short = [`${name}(lambda: `, `, ${tupleOf(codes)})`] as const;
  if (isOneLine && lineAt(text, site.start).length + short.join('').length <= style.width)
    return [before(short[0]), after(short[1])];
  const base = indentationAt(text, site.start);
  const once = style.lineEnd + base + style.indent;
  return [
    before(`${name}(${once}lambda: `),
    ...indentLines(text, site, style.indent, multiLineLiterals(text, site.node, ['string'])),
    after(`,${once}${tupleOf(codes)},${style.lineEnd}${base})`),
  ];
}
