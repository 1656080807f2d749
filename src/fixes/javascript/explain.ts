/** axios throws by itself, but its message only names the status: 2Chat's text is added to it. */
import type { FixContext } from '../fix';
import type { Change } from '../writer';
import type { CallSite } from './callSite';
import { MESSAGE_HELPER, messageHelper } from './messageHelper';
import { helperCallAround } from './retry';
import { isTypeScript } from './syntax';

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

export function explain(context: FixContext, site: CallSite): Change | undefined {
  const { text } = context.file;
  const whole = helperCallAround(context, site) ?? site;
  const isExplained = text
    .slice(whole.end, whole.end + 100)
    .trimStart()
    .startsWith(`.catch(${EXPLAIN_HELPER})`);
  if (isExplained || /\bresponseType:\s*['"]stream['"]/.test(text.slice(site.start, site.end))) return undefined;
  const use = site.outer;
  const isTyped = isTypeScript(context);
  return {
    edits: [{ span: { start: whole.end, end: whole.end }, text: `.catch(${EXPLAIN_HELPER})` }],
    helpers: [
      { name: MESSAGE_HELPER, use, code: messageHelper(isTyped), imports: [] },
      { name: EXPLAIN_HELPER, use, code: explainHelper(isTyped), imports: [] },
    ],
  };
}
