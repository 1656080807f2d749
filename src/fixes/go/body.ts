/** Whether the body of a response can still be read at a place, or was read into a name. */
import { childIn, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { Answer } from './answer';
import { argumentsOf, calleeText } from './callSite';
import { MESSAGE_HELPER } from './helpers';
import { assignmentOf, leaves, parametersOf, statementsIn } from './syntax';

/** 2Chat's message as an expression. */
export interface MessageSource {
  readonly text: string;
  readonly imports: readonly string[];
}

const CASES: ReadonlySet<string> = new Set(['expression_case', 'default_case', 'type_case', 'communication_case']);
const BLOCKS: ReadonlySet<string> = new Set(['block', ...CASES]);
/** Members that can be read without reading the body. */
const HEAD = /^(?:StatusCode|Status|Header|Request|ContentLength|Proto\w*)$/;

function ancestors(node: SyntaxNode): SyntaxNode[] {
  return node.parent === null ? [node] : [node, ...ancestors(node.parent)];
}

/** Whether what runs at `use` never goes on to `at`: it is in another branch, or in one that leaves. */
function isApart(use: SyntaxNode, at: SyntaxNode, source: string): boolean {
  const around = ancestors(at);
  const own: SyntaxNode[] = [];
  for (const node of ancestors(use)) {
    if (around.includes(node)) {
      const [last] = own.slice(-1);
      const other = around[around.indexOf(node) - 1];
      if (last === undefined || other === undefined) return false;
      if (CASES.has(last.type) && CASES.has(other.type)) return true;
      return node.type === 'if_statement' && last.field === 'consequence' && other.field === 'alternative';
    }
    own.push(node);
    if (BLOCKS.has(node.type) && leaves(statementsIn(node).at(-1), source)) return true;
  }
  return false;
}

/** Whether a mention of the response leaves its body as it is. */
function isHarmless(name: SyntaxNode, source: string): boolean {
  const member = name.parent;
  if (member?.type === 'binary_expression') return /\bnil\b/.test(textOf(member, source));
  if (member?.type !== 'selector_expression') return name.parent?.parent !== null && isTarget(name);
  const field = textOf(childIn(member, 'field') ?? member, source);
  if (HEAD.test(field)) return true;
  return ancestors(member).some((node) => node.type === 'defer_statement');
}

function isTarget(name: SyntaxNode): boolean {
  const statement = name.parent?.type === 'expression_list' ? name.parent.parent : name.parent;
  return statement !== null && statement !== undefined && assignmentOf(statement)?.left.includes(name) === true;
}

/** The name that the whole body is read into: `raw, err := io.ReadAll(resp.Body)`. */
function readInto(use: SyntaxNode, response: string, source: string, offset: number): string | undefined {
  const call = ancestors(use).find((node) => /^(?:io|ioutil)\.ReadAll$/.test(calleeText(node, source)));
  const [argument] = call === undefined ? [] : argumentsOf(call);
  const written = argument === undefined ? '' : textOf(argument, source);
  const isWhole = written === `${response}.Body` || written.startsWith(`io.LimitReader(${response}.Body,`);
  const statement = call === undefined ? undefined : ancestors(call).find((node) => assignmentOf(node) !== undefined);
  const [target] = (statement === undefined ? undefined : assignmentOf(statement))?.left ?? [];
  const name = target === undefined ? '_' : textOf(target, source);
  const scope = statement?.parent;
  const isInScope = scope !== null && scope !== undefined && scope.start <= offset && offset <= scope.end;
  return isWhole && isInScope && target?.type === 'identifier' && name !== '_' ? name : undefined;
}

/** Undefined where the body is gone. @param at the place, or the statement before which the message is wanted. */
export function messageSource(
  context: FixContext,
  { response, scope }: Answer,
  at: SyntaxNode,
  offset = at.start,
): MessageSource | undefined {
  const source = context.file.text;
  const mentions = [...walk(scope)].filter(
    (node) => node.type === 'identifier' && node.end <= offset && textOf(node, source) === response,
  );
  const given = mentions.findLastIndex(isTarget);
  const uses = mentions.slice(given + 1).filter((use) => !isHarmless(use, source) && !isApart(use, at, source));
  const [use, ...others] = uses;
  if (use === undefined) return { text: `${MESSAGE_HELPER}(${response}.Body)`, imports: [] };
  const name = readInto(use, response, source, offset);
  const areClosings = others.every((other) => isClosing(other, source));
  if (name === undefined || !areClosings || isChanged(context, scope, name, use, offset)) return undefined;
  return { text: `${MESSAGE_HELPER}(bytes.NewReader(${name}))`, imports: ['bytes'] };
}

function isClosing(use: SyntaxNode, source: string): boolean {
  return textOf(use.parent?.parent ?? use, source).endsWith('.Body.Close');
}

function isChanged(context: FixContext, scope: SyntaxNode, name: string, use: SyntaxNode, offset: number): boolean {
  return [...walk(scope)].some((node) => {
    if (node.start < use.end || node.end > offset) return false;
    return assignmentOf(node)?.left.some((target) => textOf(target, context.file.text) === name) === true;
  });
}

/** What an early end of the function needs: the body is to be closed, where neither the function nor its caller does. */
export function closing(context: FixContext, { response, scope }: Answer, offset: number): string[] {
  const { text } = context.file;
  const isGiven = parametersOf(scope, text).some(({ name }) => name === response);
  const isClosed = [...walk(scope)].some(
    (node) => node.type === 'defer_statement' && node.end <= offset && textOf(node, text).includes(`${response}.Body`),
  );
  return isGiven || isClosed ? [] : [`defer ${response}.Body.Close()`];
}
