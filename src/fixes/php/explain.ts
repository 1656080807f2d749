/** A client that throws shows at most the beginning of the body: 2Chat's text is put into the exception. */

import type { Span } from '../../flow/ir';
import { childrenOfType, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { indentLines, multiLineLiterals } from '../layout';
import { indentationAt } from '../style';
import type { Change, Helper } from '../writer';
import type { CallSite } from './callSite';
import { linesAt } from './failure';
import { EXPLAIN_HELPER, explainHelper, MESSAGE_HELPER, messageHelper } from './helpers';
import { calling } from './home';
import { FUNCTIONS, isTyped, LITERALS, styleIn } from './syntax';
import { classNameAt } from './uses';

/** The `try` whose body a node is in, in the same function. */
export function tryAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node; current.parent !== null; current = current.parent) {
    if (FUNCTIONS.has(current.type)) return undefined;
    const isBody = current.parent.type === 'try_statement' && current.field === 'body';
    if (isBody && childrenOfType(current.parent, 'catch_clause').length > 0) return current.parent;
  }
  return undefined;
}

function helpersOf(context: FixContext, exception: string, at: SyntaxNode): Helper[] {
  const typed = isTyped(context, at);
  const written = classNameAt(context, exception, at).text;
  const imports = [{ module: exception }];
  return [
    { name: MESSAGE_HELPER, use: at, code: messageHelper(typed), imports: [] },
    { name: EXPLAIN_HELPER, use: at, code: explainHelper(written, calling(MESSAGE_HELPER, at), typed), imports },
  ];
}

/** Whether the statement has a place for `try` around it: what it declares stays known behind it. */
function freeName(context: FixContext, statement: SyntaxNode): string | undefined {
  const text = textOf(statement, context.file.text);
  return ['$e', '$error', '$errorOf2Chat'].find((name) => !new RegExp(`\\${name}\\b`).test(text));
}

/** A change that moves the lines of a stretch further in, and with them what other changes insert there. */
export interface Wrapping extends Change {
  readonly wraps: { readonly span: Span; readonly by: string };
}

export function isWrapping(change: Change): change is Wrapping {
  return 'wraps' in change;
}

/** `try` around the statement; undefined where the program catches itself what the client throws. */
export function explain(context: FixContext, site: CallSite, statement: SyntaxNode): Wrapping | undefined {
  const { exception, name: client } = site.kind;
  const name = freeName(context, statement);
  if (exception === undefined || client !== 'Guzzle' || tryAround(statement) !== undefined || name === undefined)
    return undefined;
  const { text } = context.file;
  const style = styleIn(context);
  const { indent, lineEnd } = style;
  const base = indentationAt(text, statement.start);
  const written = classNameAt(context, exception, statement).text;
  const literals = multiLineLiterals(text, statement, LITERALS);
  const before = linesAt(context, 'try {', base).slice(base.length);
  const thrown = `throw ${calling(EXPLAIN_HELPER, statement)}(${name});`;
  const after = linesAt(context, `} catch (${written} ${name}) {\n    ${thrown}\n}`, base);
  return {
    opening: { span: { start: statement.start, end: statement.start }, text: `${before}${lineEnd}${base}${indent}` },
    edits: [
      ...indentLines(text, statement, indent, literals),
      { span: { start: statement.end, end: statement.end }, text: lineEnd + after },
    ],
    helpers: helpersOf(context, exception, statement),
    wraps: { span: statement, by: indent },
  };
}
