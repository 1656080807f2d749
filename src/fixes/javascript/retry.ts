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
import { keepNarrowing } from './narrowing';
import { isOnce, isOvertaken, isRequestObject } from './once';
import { type AnswerKind, RETRY_HELPER, retryHelper } from './retryHelper';
import { signalOf } from './signal';
import { bare, declarationOfFunction, isFunction, isTypeScript, ownNodes, styleIn } from './syntax';

/** `fetch`-like clients answer with every status; axios-like ones throw and put the answer into the error. */
export const CLIENT_KINDS: Readonly<Record<string, AnswerKind>> = { fetch: 'answer', axios: 'thrown' };

/** Functions of others that call again what they are given. */
const RETRYING = /retry|retries|backoff|attempt/i;
/** Settings of axios under which an error status is no error, the answer a stream, or the abort not a signal. */
const OTHER_AXIOS = /\b(?:validateStatus|cancelToken|responseType:\s*['"]stream['"])/;
const AXIOS_DEFAULTS = /\.create\([^;]*?\bvalidateStatus\b|defaults\.validateStatus/s;
/** Code that nobody wrote by hand is not made readable by a helper. */
const LONGEST_LINE = 500;

/** The call whose argument is the function that a call stands in. */
function callAround(site: CallSite): SyntaxNode | undefined {
  let current: SyntaxNode | null = site.outer;
  while (current !== null && !isFunction(current)) current = current.parent;
  const args = current?.parent?.type === 'arguments' ? current.parent : undefined;
  return args?.parent?.type === 'call_expression' ? args.parent : undefined;
}

function calleeText(call: SyntaxNode | undefined, source: string): string {
  const callee = call === undefined ? undefined : childIn(call, 'function');
  return callee === undefined ? '' : textOf(callee, source);
}

/** The call of the helper that a call is the argument of, if any. */
export function helperCallAround(context: FixContext, site: CallSite): SyntaxNode | undefined {
  const call = callAround(site);
  return calleeText(call, context.file.text) === RETRY_HELPER ? call : undefined;
}

function codesList(context: FixContext, helper: SyntaxNode): SyntaxNode | undefined {
  const args = childIn(helper, 'arguments');
  const list = args === undefined ? undefined : childOfType(args, 'array');
  return list !== undefined && namedChildren(list).every((item) => /^\d+$/.test(textOf(item, context.file.text)))
    ? list
    : undefined;
}

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const site = callSite(context, call.span);
  const helper = site === undefined ? undefined : helperCallAround(context, site);
  return helper === undefined ? [] : codesIn(context, codesList(context, helper));
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined {
  const kind = CLIENT_KINDS[call.client];
  const site = callSite(context, call.span);
  if (kind === undefined || site === undefined) return undefined;
  const helper = helperCallAround(context, site);
  if (helper !== undefined) return extended(context, codesList(context, helper), codes);
  if (!isWritable(context, site, kind)) return undefined;
  const kept = keepNarrowing(context, site);
  if (kept === undefined) return undefined;
  return {
    edits: [...kept, ...wrapped(context, site, codes)],
    helpers: [{ name: RETRY_HELPER, use: site.outer, code: retryHelper(kind, isTypeScript(context)), imports: [] }],
  };
}

/** Whether the call may move into a function, and the helper of the file, if there is one, is of its kind. */
function isWritable(context: FixContext, site: CallSite, kind: AnswerKind): boolean {
  const { text } = context.file;
  const written = text.slice(site.start, site.end);
  if (RETRYING.test(calleeText(callAround(site), text)) || lineAt(text, site.start).length > LONGEST_LINE) return false;
  if (site.callee.children.some((child) => child.type === 'optional_chain')) return false;
  if (kind === 'thrown' && (OTHER_AXIOS.test(written) || AXIOS_DEFAULTS.test(text))) return false;
  const present = declarationOfFunction(context, RETRY_HELPER);
  if (present?.type === 'function_declaration') {
    const presentKind: AnswerKind = /\bcatch \(error\)/.test(textOf(present, text)) ? 'thrown' : 'answer';
    if (presentKind !== kind) return false;
  }
  return !isOnce(context, [...site.args, site.callee]) && !isOvertaken(context, site);
}

function wrapped(context: FixContext, site: CallSite, codes: readonly ErrorCode[]): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const isAsync = [...site.args, site.callee].some(
    (node) => node.type === 'await_expression' || ownNodes(node).some((inner) => inner.type === 'await_expression'),
  );
  const signal = signalOf(context, site);
  const head = isAsync ? 'async () =>' : '() =>';
  const list = `[${codes.join(', ')}]`;
  const tail = [list, ...(signal === undefined ? [] : [signal])];
  const before = (inserted: string): Edit => ({ span: { start: site.start, end: site.start }, text: inserted });
  const after = (inserted: string): Edit => ({ span: { start: site.end, end: site.end }, text: inserted });
  const copies = site.args
    .slice(0, 1)
    .filter((argument) => isRequestObject(context, bare(argument)))
    .map((argument): Edit => ({ span: { start: argument.end, end: argument.end }, text: '.clone()' }));

  const isOneLine = !text.slice(site.start, site.end).includes('\n');
  const short = [`${RETRY_HELPER}(${head} `, `, ${tail.join(', ')})`] as const;
  if (isOneLine && lineAt(text, site.start).length + short.join('').length <= style.width)
    return [before(short[0]), ...copies, after(short[1])];

  const base = indentationAt(text, site.start);
  const once = style.lineEnd + base + style.indent;
  const fits = base.length + style.indent.length + head.length + (site.end - site.start) + 2 <= style.width;
  const isFlat = isOneLine && fits;
  const by = style.indent + (isFlat ? '' : style.indent);
  const ending = tail.map((argument) => `,${once}${argument}`).join('') + (style.trailingCommas ? ',' : '');
  return [
    before(`${RETRY_HELPER}(${once}${head}${isFlat ? ' ' : once + style.indent}`),
    ...indentLines(text, site, by, multiLineLiterals(text, site.outer, ['template_string'])),
    ...copies,
    after(`${ending}${style.lineEnd}${base})`),
  ];
}
