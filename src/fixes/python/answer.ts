/** How the code at a status test names the response, and what shows that it is one. */
import type { StatusTest } from '../../analysis/model';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { callSite } from './callSite';
import { CLIENTS, helperCallAround } from './retry';
import { awaited, bare, enclosingScope, ownNodes, statementOf } from './syntax';

export interface Answer {
  readonly client: string;
  /** `response`, `error.response`. */
  readonly response: string;
  /** `response.status_code`, as the code writes it or would write it. */
  readonly status: string;
}

const RESPONSE_TYPE = /\bResponse\b/;
const READ_MEMBERS = /^(?:json|text|content|headers|raise_for_status|iter_lines)$/;

function isStatus(node: SyntaxNode, source: string): boolean {
  if (node.type === 'attribute') return /\.status_code$/.test(textOf(node, source));
  return node.type === 'identifier' && /status|code/i.test(textOf(node, source));
}

/** `response.status_code` in a comparison or as the subject of a `match`; `response.ok` itself. */
function statusExpression(context: FixContext, test: StatusTest): SyntaxNode | undefined {
  const { root, text } = context.file;
  let node: SyntaxNode | null = nodeAt(root, test.span.start, test.span.end);
  if (test.form === 'boolean' || test.form === 'raises')
    return node.parent?.type === 'attribute' ? node.parent : undefined;
  const statement = statementOf(node);
  for (; node !== null && node !== statement; node = node.parent) {
    if (node.type === 'comparison_operator') {
      const operands = namedChildren(node).map(bare);
      return operands.length === 2 ? operands.find((operand) => isStatus(operand, text)) : undefined;
    }
    if (node.type === 'case_clause') break;
  }
  const match = node?.type === 'case_clause' ? node.parent?.parent : undefined;
  const subject = match?.type === 'match_statement' ? childIn(match, 'subject') : undefined;
  return subject !== undefined && isStatus(bare(subject), text) ? bare(subject) : undefined;
}

/** What stands behind `status = response.status_code`, at the last such line before the test. */
function copiedAttribute(context: FixContext, name: SyntaxNode): SyntaxNode | undefined {
  const source = context.file.text;
  const scope = enclosingScope(name) ?? context.file.root;
  const values = ownNodes(scope)
    .filter((node) => node.type === 'assignment' && node.end <= name.start)
    .filter((node) => {
      const left = childIn(node, 'left');
      return left !== undefined && textOf(left, source) === textOf(name, source);
    })
    .sort((first, second) => second.start - first.start);
  const value = values[0] === undefined ? undefined : childIn(values[0], 'right');
  return value?.type === 'attribute' && isStatus(value, source) ? value : undefined;
}

/** Calls of the client whose responses the test is about, in the retry helper where they are. */
function sources(context: FixContext, test: StatusTest): SyntaxNode[] {
  return test.calls.flatMap((call) => {
    const site = call.path === context.file.path && !call.wrapper ? callSite(context, call.span) : undefined;
    const node = site === undefined ? undefined : (helperCallAround(context, site) ?? site.node);
    return node === undefined ? [] : [node];
  });
}

/** Whether a name is given the response itself: by assignment, `:=` or `with … as`. */
function isGiven(context: FixContext, name: SyntaxNode, calls: readonly SyntaxNode[]): boolean {
  const source = context.file.text;
  const scope = enclosingScope(name) ?? context.file.root;
  return ownNodes(scope).some((node) => {
    const [target, value] =
      node.type === 'as_pattern'
        ? [childIn(node, 'alias'), node.children[0]]
        : node.type === 'named_expression'
          ? [childIn(node, 'name'), childIn(node, 'value')]
          : [childIn(node, 'left'), childIn(node, 'right')];
    if (target === undefined || value === undefined || textOf(target, source) !== textOf(name, source)) return false;
    const given = bare(value);
    return calls.includes(awaited(given) ?? given);
  });
}

/** Whether a parameter says that it is a response, or the code reads from the name what only a response has. */
function isReadAsResponse(context: FixContext, name: SyntaxNode): boolean {
  const source = context.file.text;
  const scope = enclosingScope(name) ?? context.file.root;
  const parameters = childIn(scope, 'parameters')?.children ?? [];
  const isTyped = parameters.some((parameter) => {
    const type = childIn(parameter, 'type');
    const named = childIn(parameter, 'name') ?? namedChildren(parameter)[0];
    const isSame = named !== undefined && textOf(named, source) === textOf(name, source);
    return isSame && type !== undefined && RESPONSE_TYPE.test(textOf(type, source));
  });
  return (
    isTyped ||
    ownNodes(scope).some((node) => {
      const object = node.type === 'attribute' ? childIn(node, 'object') : undefined;
      const attribute = childIn(node, 'attribute');
      const isSame = object !== undefined && textOf(object, source) === textOf(name, source);
      return isSame && attribute !== undefined && READ_MEMBERS.test(textOf(attribute, source));
    })
  );
}

/** The name that an `except … as name` around a node gives the exception. */
export function exceptionAround(context: FixContext, node: SyntaxNode): string | undefined {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.type === 'function_definition') return undefined;
    if (current.type !== 'except_clause') continue;
    const alias = current.children.find((child) => child.type === 'as_pattern');
    const target = alias === undefined ? undefined : childIn(alias, 'alias');
    return target === undefined ? undefined : textOf(target, context.file.text);
  }
  return undefined;
}

function isResponse(context: FixContext, test: StatusTest, object: SyntaxNode): boolean {
  const source = context.file.text;
  if (object.type === 'attribute') return textOf(object, source) === `${exceptionAround(context, object)}.response`;
  if (object.type !== 'identifier') return false;
  return isGiven(context, object, sources(context, test)) || isReadAsResponse(context, object);
}

/** A response of which only the head is read, by `stream` or before a hook: its text is not there. */
function isStreamed(context: FixContext, test: StatusTest): boolean {
  if (/\bevent_hooks\b/.test(context.file.text)) return true;
  return test.calls.some((call) => {
    const site = call.path === context.file.path ? callSite(context, call.span) : undefined;
    return site !== undefined && /\.stream$/.test(textOf(site.callee, context.file.text));
  });
}

export function answerAt(context: FixContext, test: StatusTest): Answer | undefined {
  const source = context.file.text;
  const clients = new Set(test.calls.map((call) => call.client));
  const [client] = clients;
  const written = statusExpression(context, test);
  if (client === undefined || clients.size > 1 || !CLIENTS.includes(client) || written === undefined) return undefined;
  if (test.form === 'text' || isStreamed(context, test)) return undefined;
  const attribute = written.type === 'attribute' ? written : copiedAttribute(context, written);
  const object = attribute === undefined ? undefined : childIn(attribute, 'object');
  if (object === undefined || !isResponse(context, test, object)) return undefined;
  const response = textOf(object, source);
  const isStatusItself = isStatus(written, source);
  return { client, response, status: isStatusItself ? textOf(written, source) : `${response}.status_code` };
}
