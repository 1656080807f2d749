/** For clients that throw: an error of its own for each code in the `catch` that a failing call ends in. */
import type { Call } from '../../analysis/model';
import { childIn, childrenOfType, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import type { Answer } from './answer';
import { type CallSite, callSite, wholeOf } from './callSite';
import { nameOfCaught } from './evidence';
import { tryAround } from './explain';
import { deeper, messageOf } from './failure';
import { styleIn } from './syntax';
import { branches, mentionsReason, placed } from './tellApart';
import { classNameAt } from './uses';

/** Classes of which an exception for an error status is one, beside those that always have a response. */
const WIDER = [
  'RequestException',
  'TransferException',
  'GuzzleException',
  'RuntimeException',
  'Exception',
  'Throwable',
];
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  Guzzle: ['ClientException', 'BadResponseException'],
  Laravel: ['RequestException'],
};

function classesOf(clause: SyntaxNode, source: string): string[] {
  const type = childIn(clause, 'type');
  const names = type === undefined ? [] : textOf(type, source).split('|');
  return names.map((name) => name.trim().replace(/^.*\\/, ''));
}

/** The first `catch` that an exception for a final code ends in, and whether it gets others too. */
function handlerOf(context: FixContext, site: CallSite): { clause: SyntaxNode; isWider: boolean } | undefined {
  const source = context.file.text;
  const statement = tryAround(wholeOf(context, site));
  const always = ALWAYS[site.kind.name] ?? [];
  for (const clause of statement === undefined ? [] : childrenOfType(statement, 'catch_clause')) {
    const classes = classesOf(clause, source);
    if (classes.every((name) => always.includes(name))) return { clause, isWider: false };
    if (classes.some((name) => always.includes(name) || WIDER.includes(name))) return { clause, isWider: true };
  }
  return undefined;
}

export function tellApartInHandler(context: FixContext, call: Call, causes: Causes): Change | undefined {
  const site = callSite(context, call);
  const { exception, ofException, status, body } = site?.kind ?? {};
  const handler = site === undefined || !call.throws ? undefined : handlerOf(context, site);
  if (site === undefined || handler === undefined || exception === undefined || ofException === undefined)
    return undefined;
  const block = childIn(handler.clause, 'body');
  const error = nameOfCaught(handler.clause, context.file.text);
  if (block === undefined || error === undefined || mentionsReason(context, block)) return undefined;
  if (/->\s*(?:getContents|read)\s*\(/.test(textOf(block, context.file.text))) return undefined;
  const response = error + ofException;
  const answer: Answer = {
    kind: site.kind,
    body: body?.(response) ?? '',
    status: `${response}->${status}()`,
    response,
    error,
  };
  const message = messageOf(context, answer, block);
  const levels = handler.isWider ? 2 : 1;
  const column = indentationAt(context.file.text, block.start).length + levels * styleIn(context).indent.length;
  const inner = branches(context, answer, causes, message.text, block, column);
  const name = classNameAt(context, exception, block).text;
  const code = handler.isWider ? `if (${error} instanceof ${name}) {\n${deeper(inner)}\n}` : inner;
  const imports = handler.isWider ? [...message.helper.imports, { module: exception }] : message.helper.imports;
  return { edits: [placed(context, { form: 'block', node: block }, code)], helpers: [{ ...message.helper, imports }] };
}
