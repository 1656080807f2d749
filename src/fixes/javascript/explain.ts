/** axios throws by itself, but its message only names the status: 2Chat's text is added to it. */
import type { Span } from '../../flow/ir';
import type { FixContext } from '../fix';
import { lineAt } from '../layout';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import type { CallSite } from './callSite';
import { MESSAGE_HELPER, messageHelper } from './messageHelper';
import { helperCallAround } from './retry';
import { isTypeScript, styleIn } from './syntax';

export const EXPLAIN_HELPER = 'explain2Chat';

function explainHelper(isTyped: boolean): string {
  const head = [
    '/** Adds the text of 2Chat to an error of axios, which alone only names the status. */',
    isTyped ? `function ${EXPLAIN_HELPER}(error: unknown): never {` : `function ${EXPLAIN_HELPER}(error) {`,
  ];
  const body = isTyped
    ? [
        '  const { response } = error as { response?: { data: unknown } };',
        '  if (response && error instanceof Error) {',
      ]
    : ['  const { response } = error;', '  if (response) {'];
  return [
    ...head,
    ...body,
    `    error.message += \`: \${${MESSAGE_HELPER}(response.data)}\`;`,
    '  }',
    '  throw error;',
    '}',
  ].join('\n');
}

/** @param isWrapped another change of the same fix puts the call into the retry helper. */
export function explain(context: FixContext, site: CallSite, isWrapped: boolean): Change | undefined {
  const { text } = context.file;
  const whole = helperCallAround(context, site) ?? site;
  const isExplained = text
    .slice(whole.end, whole.end + 100)
    .trimStart()
    .startsWith(`.catch(${EXPLAIN_HELPER})`);
  if (isExplained || /\bresponseType:\s*['"]stream['"]/.test(text.slice(site.start, site.end))) return undefined;
  const use = site.outer;
  const added = `.catch(${EXPLAIN_HELPER})`;
  const isTyped = isTypeScript(context);
  return {
    edits: [
      { span: { start: whole.end, end: whole.end }, text: linkBreak(context, whole, isWrapped ? '' : added) + added },
    ],
    helpers: [
      { name: MESSAGE_HELPER, use, code: messageHelper(isTyped), imports: [] },
      { name: EXPLAIN_HELPER, use, code: explainHelper(isTyped), imports: [] },
    ],
  };
}

/** What goes before one more link of a chain: a new line where the next link has its own, or the line gets too long. */
function linkBreak(context: FixContext, whole: Span, link: string): string {
  const { text } = context.file;
  const { lineEnd, indent, width } = styleIn(context);
  const next = /^\r?\n([ \t]*)\./.exec(text.slice(whole.end, whole.end + 200));
  if (next !== null) return `${lineEnd}${next[1]}`;
  const isOneLine = !text.slice(whole.start, whole.end).includes('\n');
  if (!isOneLine || lineAt(text, whole.end).length + link.length <= width) return '';
  return `${lineEnd}${indentationAt(text, whole.start)}${indent}`;
}
