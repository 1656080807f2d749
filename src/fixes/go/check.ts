/** An error with 2Chat's message after a call whose status nobody looks at. */
import type { Call } from '../../analysis/model';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { type Answer, responseName } from './answer';
import { messageSource } from './body';
import { callSite, helperCallAround } from './callSite';
import { writtenCode } from './constants';
import { changed, ending, failingIn, linesAt } from './failure';
import { functionAround, leaves, statementOf, statementsIn, styleIn } from './syntax';

/** `if err != nil` that leaves, right behind the call; else the response may be none. */
function errorCheck(statement: SyntaxNode, source: string): SyntaxNode | undefined {
  const consequence = statement.type === 'if_statement' ? childIn(statement, 'consequence') : undefined;
  const condition = childIn(statement, 'condition');
  if (consequence === undefined || condition === undefined || childIn(statement, 'alternative') !== undefined)
    return undefined;
  const isOfError = /^\w+ != nil$/.test(textOf(condition, source));
  return isOfError && leaves(statementsIn(consequence).at(-1), source) ? statement : undefined;
}

export function check(context: FixContext, call: Call): Change | undefined {
  const { text } = context.file;
  const site = callSite(context, call.span);
  if (site === undefined || call.throws) return undefined;
  const whole = helperCallAround(context, site) ?? site.node;
  const statement = statementOf(whole);
  const scope = functionAround(whole);
  const response = statement === undefined ? undefined : responseName(statement, whole, text);
  if (statement === undefined || scope === undefined || response === undefined) return undefined;
  const list = statement.parent === null ? [] : namedChildren(statement.parent);
  const [next, last] = list.slice(list.indexOf(statement) + 1);
  const checked = next === undefined ? undefined : errorCheck(next, text);
  if (checked === undefined) return undefined;
  const isClosing = last?.type === 'defer_statement' && textOf(last, text).includes(`${response}.Body`);
  return checkedAfter(context, { response, status: '', scope }, isClosing ? last : checked);
}

function checkedAfter(context: FixContext, answer: Answer, statement: SyntaxNode): Change | undefined {
  const { response } = answer;
  const message = messageSource(context, answer, statement, statement.end);
  const way = failingIn(context, statement);
  if (message === undefined || way === undefined) return undefined;
  const base = indentationAt(context.file.text, statement.start);
  const lines = [
    `if ${response}.StatusCode >= ${writtenCode(context, 400)} {`,
    ...ending(context, answer, statement.end, way.write('2Chat %d: %s', [`${response}.StatusCode`, message.text])),
    '}',
  ];
  const text = styleIn(context).lineEnd + linesAt(context, lines.join('\n'), base);
  return changed(
    context,
    statement,
    [{ span: { start: statement.end, end: statement.end }, text }],
    message,
    way.imports,
  );
}
