/** Sending again: the call becomes the block of one helper. */
import type { Call } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { type SyntaxNode, textOf, walk } from '../../syntax/tree';
import { codesIn, extended } from '../codesList';
import type { Edit, FixContext } from '../fix';
import { indentLines, lineAt, multiLineLiterals } from '../layout';
import { RETRYING } from '../retrying';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type CallSite, callSite, codesList, helperCallAround } from './callSite';
import { changeOf, retrying } from './change';
import { clientOf } from './clients';
import { RETRY_HELPER } from './helpers';
import { isOnce, isStreaming } from './once';
import { ancestors, calledName, methodAround, scopeOf, statementOf, styleIn } from './syntax';

const LOOPS: ReadonlySet<string> = new Set([
  'while',
  'until',
  'for',
  'while_modifier',
  'until_modifier',
  'do_block',
  'block',
]);

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const site = callSite(context, call.span);
  const helper = site === undefined ? undefined : helperCallAround(context, site);
  return helper === undefined ? [] : codesIn(context, codesList(helper));
}

/** Whether the method tries again by itself, or the call is in a loop of attempts. */
function isRetried(context: FixContext, node: SyntaxNode): boolean {
  const { text } = context.file;
  const method = methodAround(node);
  if ([...walk(scopeOf(context, node))].some((inner) => inner.type === 'retry')) return true;
  return ancestors(node).some((around) => {
    if (!LOOPS.has(around.type) || (method !== undefined && !ancestors(around).includes(method))) return false;
    const whole = /block$/.test(around.type) ? around.parent : around;
    const called = calledName(whole, text);
    return called === 'start' ? false : whole !== null && RETRYING.test(textOf(whole, text));
  });
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined {
  const site = callSite(context, call.span);
  const client = clientOf(call.client);
  if (site === undefined || client === undefined || call.throws) return undefined;
  const known = helperCallAround(context, site);
  if (known !== undefined) return extended(context, codesList(known), codes);
  if (isOnce(context, site) || isStreaming(site, call.client) || isRetried(context, site.node)) return undefined;
  const helper = retrying(context, client, site.node);
  return helper === undefined ? undefined : changeOf(context, wrapped(context, site, codes), helper);
}

/** `do … end` behind an assignment, braces elsewhere: they belong to the call before them. */
function isAssigned({ node }: CallSite): boolean {
  const statement = statementOf(node);
  return statement === node || (node.parent?.type === 'assignment' && node.parent === statement);
}

function wrapped(context: FixContext, site: CallSite, codes: readonly ErrorCode[]): Edit[] {
  const { text } = context.file;
  const { node } = site;
  const style = styleIn(context);
  const head = `${RETRY_HELPER}([${codes.join(', ')}])`;
  const before = (inserted: string): Edit => ({ span: { start: node.start, end: node.start }, text: inserted });
  const after = (inserted: string): Edit => ({ span: { start: node.end, end: node.end }, text: inserted });
  const isOneLine = !text.slice(node.start, node.end).includes('\n');
  if (isOneLine && lineAt(text, node.start).length + head.length + ' {  }'.length <= style.width)
    return [before(`${head} { `), after(' }')];
  const base = indentationAt(text, node.start);
  const [open, close] = isAssigned(site) ? ['do', 'end'] : ['{', '}'];
  return [
    before(`${head} ${open}${style.lineEnd}${base}${style.indent}`),
    ...indentLines(text, node, style.indent, multiLineLiterals(text, node, ['string'])),
    after(`${style.lineEnd}${base}${close}`),
  ];
}
