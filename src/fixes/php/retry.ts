/** Sending again: the call moves into a closure, the argument of one helper, which the class or file gets once. */
import type { Call } from '../../analysis/model';
import { mayRetry } from '../../analysis/resend';
import type { ErrorCode } from '../../api';
import { childIn, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import { codesIn, extended } from '../codesList';
import type { Edit, FixContext } from '../fix';
import { indentLines, lineAt, multiLineLiterals } from '../layout';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type CallSite, callAround, calledName, callSite, helperCallAround } from './callSite';
import { isRepeatable } from './clients';
import { RETRY_HELPER, retryHelper } from './helpers';
import { calling, definitionAt, helperName } from './home';
import { importsOf, namesAt } from './names';
import { isOnce } from './once';
import { freshOptions, NO_OPTIONS, type Options } from './options';
import { argumentsOf, isTyped, LITERALS, styleIn } from './syntax';

/** Functions of others that call again what they are given. */
const RETRYING = /retry|retries|backoff|attempt/i;
/** Code that nobody wrote by hand is not made readable by a helper. */
const LONGEST_LINE = 500;
/** What only PHP 7.4 or later reads, and with it arrow functions. */
const MODERN =
  /\bfn\s*\(|\?\?=|\?->|\bmatch\s*\(|^\s*enum\s+\w+|\breadonly\s|#\[\w|\b(?:public|protected|private)\s+(?:static\s+)?\??(?:int|float|string|bool|array|iterable|object|mixed|self|\\?[A-Z][\w\\|]*)\s+\$\w/m;
const GLOBALS = /^\$(?:this|GLOBALS|_SERVER|_GET|_POST|_FILES|_COOKIE|_SESSION|_REQUEST|_ENV)$/;

function codesList(context: FixContext, helper: SyntaxNode): SyntaxNode | undefined {
  const list = argumentsOf(helper).at(-1);
  const isPlain =
    list?.type === 'array_creation_expression' &&
    namedChildren(list).every((item) => /^\d+$/.test(textOf(item, context.file.text)));
  return isPlain ? list : undefined;
}

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const site = callSite(context, call);
  const helper = site === undefined ? undefined : helperCallAround(context, site);
  return helper === undefined ? [] : codesIn(context, codesList(context, helper));
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): Change | undefined {
  const site = callSite(context, call);
  if (site === undefined) return undefined;
  const helper = helperCallAround(context, site);
  if (helper !== undefined) return extended(context, codesList(context, helper), codes);
  const name = helperName(RETRY_HELPER, site.kind.name, site.node);
  if (!isWritable(context, site, name)) return undefined;
  const names = namesAt(context, site.kind, site.node);
  const style = { isTyped: isTyped(context, site.node), isModern: MODERN.test(context.file.text) };
  const code = retryHelper(site.kind, name, names, style);
  const imports = importsOf(site.kind, isTyped(context, site.node));
  const fresh = mayRetry(call, 504) ? NO_OPTIONS : freshOptions(context, site);
  if (fresh === undefined) return undefined;
  return {
    edits: wrapped(context, site, name, codes, fresh),
    helpers: [{ name, use: site.node, code, imports }],
  };
}

/** Whether the call may move into a closure, and the helper that is there, if any, is of its kind. */
function isWritable(context: FixContext, site: CallSite, name: string): boolean {
  const { text } = context.file;
  if (RETRYING.test(calledName(callAround(site.node), text))) return false;
  if (lineAt(text, site.start).length > LONGEST_LINE) return false;
  const present = definitionAt(context, name, site.node);
  if (present !== undefined && !isOfKind(present, site, text)) return false;
  return isRepeatable(context, site) && !isOnce(context, site);
}

/** Only the helper of curl takes a handle. */
function isOfKind(definition: SyntaxNode, site: CallSite, source: string): boolean {
  const parameters = childIn(definition, 'parameters');
  const count = parameters === undefined ? 0 : namedChildren(parameters).length;
  const mentions = (name: string | undefined) =>
    name === undefined || textOf(definition, source).includes(name.slice(name.lastIndexOf('\\') + 1));
  return count === (site.handle === undefined ? 2 : 3) && mentions(site.kind.exception);
}

/** Variables that a closure must be given, in the order of the text. */
function variablesOf(node: SyntaxNode, source: string): string[] {
  const names = [...walk(node)].filter((inner) => inner.type === 'variable_name').map((inner) => textOf(inner, source));
  return [...new Set(names)].filter((name) => !GLOBALS.test(name));
}

function wrapped(
  context: FixContext,
  site: CallSite,
  name: string,
  codes: readonly ErrorCode[],
  { parameter, edits }: Options,
): Edit[] {
  const { text } = context.file;
  const style = styleIn(context);
  const head = calling(name, site.node);
  const tail = [...(site.handle === undefined ? [] : [site.handle]), `[${codes.join(', ')}]`];
  const before = (inserted: string): Edit => ({ span: { start: site.start, end: site.start }, text: inserted });
  const after = (inserted: string): Edit => ({ span: { start: site.end, end: site.end }, text: inserted });
  const isArrow = MODERN.test(text);
  const isOneLine = !text.slice(site.start, site.end).includes('\n');
  const short = [`${head}(fn (${parameter}) => `, `, ${tail.join(', ')})`] as const;
  if (isArrow && isOneLine && lineAt(text, site.start).length + short.join('').length <= style.width)
    return [before(short[0]), ...edits, after(short[1])];
  const base = indentationAt(text, site.start);
  const once = style.lineEnd + base + style.indent;
  const ending = `${tail.map((argument) => `,${once}${argument}`).join('')}${style.lineEnd}${base})`;
  const literals = multiLineLiterals(text, site.node, LITERALS);
  if (isArrow)
    return [
      before(`${head}(${once}fn (${parameter}) => `),
      ...indentLines(text, site, style.indent, literals),
      ...edits,
      after(ending),
    ];
  const variables = variablesOf(site.node, text);
  const use = variables.length === 0 ? '' : ` use (${variables.join(', ')})`;
  return [
    before(`${head}(${once}function (${parameter})${use} {${once}${style.indent}return `),
    ...indentLines(text, site, style.indent.repeat(2), literals),
    ...edits,
    after(`;${once}}${ending}`),
  ];
}
