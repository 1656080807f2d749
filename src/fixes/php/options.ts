/** Options of the helper among those of a call. */
import { childIn, childOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { type CallSite, calledName } from './callSite';
import { argumentsOf, scopeOf } from './syntax';

export interface Options {
  /** What the closure takes. */
  readonly parameter: string;
  readonly edits: readonly Edit[];
}

export const NO_OPTIONS: Options = { parameter: '', edits: [] };

const NAME = '$fresh';
const OWN_CURL = /(['"])(?:curl|extra)\1\s*=>|\bRequestOptions::CURL\b/;
/** What can stand before `+` as it is. */
const SIMPLE =
  /^(?:array_creation_expression|variable_name|\w+_call_expression|member_access_expression|subscript_expression)$/;

function hasNames(list: SyntaxNode): boolean {
  return namedChildren(list).some(
    (argument) => childIn(argument, 'name') !== undefined || childOfType(argument, 'variadic_unpacking') !== undefined,
  );
}

/**
 * The request of another attempt gets a connection of its own. Undefined where its options cannot be added to, or the
 * program has such options itself.
 */
export function freshOptions(context: FixContext, site: CallSite): Options | undefined {
  const { text } = context.file;
  const { fresh } = site.kind;
  if (fresh === undefined) return NO_OPTIONS;
  const list = childIn(site.node, 'arguments');
  const isTaken = new RegExp(`\\${NAME}\\b`).test(textOf(scopeOf(context, site.node), text));
  if (list === undefined || hasNames(list) || isTaken || OWN_CURL.test(text)) return undefined;
  const args = argumentsOf(site.node);
  const index = fresh.index(calledName(site.node, text));
  const options = args[index];
  const last = args.at(-1);
  if (last === undefined || args.length < index) return undefined;
  if (options !== undefined && !SIMPLE.test(options.type)) return undefined;
  const at = (options ?? last).end;
  const added = options === undefined ? `, ${NAME}` : ` + ${NAME}`;
  return { parameter: `array ${NAME}`, edits: [{ span: { start: at, end: at }, text: added }] };
}
