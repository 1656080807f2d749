/** How the code at a status test names the response, and how 2Chat's message is read there. */
import type { Call, StatusTest } from '../../analysis/model';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import type { Change } from '../writer';
import { responseOf } from './evidence';
import { MESSAGE_HELPER, messageHelper } from './messageHelper';
import { CLIENT_KINDS } from './retry';
import type { AnswerKind } from './retryHelper';
import { declarationOf, patternNames } from './scope';
import { bare, enclosingFunction, isAsync, isFunction, isTypeScript, leaves, ownNodes, statementOf } from './syntax';

/** The response at a place: how it is written, and how its body is. */
export interface Answer {
  readonly kind: AnswerKind;
  /** `res`, `error.response`. */
  readonly response: string;
  /** How its members are reached. */
  readonly access: '.' | '?.';
  /** `res.status`, as the code writes it or would write it. */
  readonly status: string;
}

const STATUS_MEMBERS = /^(?:status|statusCode|ok)$/;

/** The single kind of the clients that a test belongs to. */
export function kindOf(calls: readonly Call[]): AnswerKind | undefined {
  const kinds = new Set(calls.map((call) => CLIENT_KINDS[call.client]));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** `res.status` in `res.status === 402`, `[402].includes(res.status)`, `switch (res.status)`, `!res.ok`. */
function statusExpression(context: FixContext, test: StatusTest): SyntaxNode | undefined {
  let node: SyntaxNode | null = nodeAt(context.file.root, test.span.start, test.span.end);
  for (; node !== null && statementOf(node) !== node; node = node.parent) {
    if (node.type === 'member_expression' && isStatusMember(node, context.file.text)) return node;
    if (node.type === 'binary_expression') {
      const found = namedChildren(node).find((side) => isStatus(context, bare(side)));
      if (found !== undefined) return bare(found);
    }
    if (node.type === 'call_expression') {
      const argument = childIn(node, 'arguments')?.children.find((child) => isStatus(context, bare(child)));
      if (argument !== undefined) return bare(argument);
    }
    if (node.type === 'switch_case') return switchValue(node, context);
  }
  return undefined;
}

function switchValue(node: SyntaxNode, context: FixContext): SyntaxNode | undefined {
  const statement = node.parent?.parent;
  const value = statement?.type === 'switch_statement' ? childIn(statement, 'value') : undefined;
  const inner = value === undefined ? undefined : bare(value);
  return inner !== undefined && isStatus(context, inner) ? inner : undefined;
}

function isStatusMember(node: SyntaxNode, source: string): boolean {
  const property = childIn(node, 'property');
  return property !== undefined && STATUS_MEMBERS.test(textOf(property, source));
}

function isStatus(context: FixContext, node: SyntaxNode): boolean {
  if (node.type === 'member_expression') return isStatusMember(node, context.file.text);
  return node.type === 'identifier' && /status|code/i.test(textOf(node, context.file.text));
}

/** The member that a local such as `const status = res.status` is a copy of. */
function copiedMember(context: FixContext, name: SyntaxNode): SyntaxNode | undefined {
  const value = declarationOf(context, textOf(name, context.file.text), name)?.value;
  const inner = value === undefined ? undefined : bare(value);
  return inner?.type === 'member_expression' && isStatusMember(inner, context.file.text) ? inner : undefined;
}

/** `res` where a test looks at `status` of `const { status, data } = res`. */
function destructuredFrom(context: FixContext, name: SyntaxNode): SyntaxNode | undefined {
  const source = context.file.text;
  const declaration = declarationOf(context, textOf(name, source), name);
  const value = declaration?.kind === 'variable' ? childIn(declaration.node, 'value') : undefined;
  const pattern = declaration === undefined ? undefined : childIn(declaration.node, 'name');
  const isNamed = value !== undefined && /^[\w$.]+$/.test(textOf(value, source));
  return isNamed && pattern?.type === 'object_pattern' && patternNames(pattern, source).length > 0 ? value : undefined;
}

export function answerAt(context: FixContext, test: StatusTest): Answer | undefined {
  const source = context.file.text;
  const kind = kindOf(test.calls);
  const written = statusExpression(context, test);
  if (kind === undefined || written === undefined || test.form === 'text') return undefined;
  const member = written.type === 'member_expression' ? written : copiedMember(context, written);
  if (member === undefined) {
    const from = destructuredFrom(context, written);
    const response = from === undefined ? undefined : responseOf(context, test, kind, from);
    return response === undefined ? undefined : { kind, ...response, status: textOf(written, source) };
  }
  const object = childIn(member, 'object');
  const response = object === undefined ? undefined : responseOf(context, test, kind, object);
  if (response === undefined) return undefined;
  const isOk = textOf(written, source).endsWith('.ok');
  const isOptional = member.children.some((child) => child.type === 'optional_chain');
  return {
    kind,
    response: response.response,
    access: isOptional ? '?.' : response.access,
    status: isOk ? `${response.response}.status` : textOf(written, source),
  };
}

/** Where code is inserted. */
export interface Place {
  /** A node of the scope that it is inserted in. */
  readonly node: SyntaxNode;
  readonly offset: number;
  /** What stands after it still reads the body. */
  readonly bodyIsNeeded?: boolean;
}

interface Reading {
  /** An expression of the body, as text or value. */
  readonly body: string;
  readonly edits: readonly Edit[];
}

/** The variable that has the body, where the code has read it before an offset; null where it was read in another way. */
function bodyReadBefore(context: FixContext, response: string, place: Place): string | null | undefined {
  const source = context.file.text;
  const scope = enclosingFunction(place.node) ?? context.file.root;
  let result: string | null | undefined;
  for (const node of ownNodes(scope)) {
    const callee = node.type === 'call_expression' ? childIn(node, 'function') : undefined;
    if (callee === undefined || node.end > place.offset) continue;
    if (isHandedOn(node, textOf(callee, source), response, source)) return null;
    if (!isBodyReader(textOf(callee, source), response)) continue;
    const statement = statementOf(node);
    const block = statement?.parent;
    if (statement === undefined || block === undefined || block === null) return null;
    const isInReach = block.start <= place.offset && place.offset <= block.end;
    const last = isInReach ? statement : block.children.at(-1);
    if (last !== undefined && leaves(last, source)) continue;
    const declarator = statement.children.find((child) => child.type === 'variable_declarator');
    const name = declarator === undefined ? undefined : childIn(declarator, 'name');
    result = isInReach && name?.type === 'identifier' ? textOf(name, source) : null;
    if (result === null) return null;
  }
  return result;
}

/** Whether a call is given the response, and may read its body. */
function isHandedOn(call: SyntaxNode, callee: string, response: string, source: string): boolean {
  const args = childIn(call, 'arguments');
  return (
    !callee.startsWith('console.') &&
    args !== undefined &&
    namedChildren(args).some((argument) => textOf(argument, source) === response)
  );
}

function isBodyReader(callee: string, response: string): boolean {
  return ['json', 'text'].some((method) => callee === `${response}.${method}`);
}

/** How the body is read at a place; awaiting it may need the callback around to become async. */
function readingOf(context: FixContext, answer: Answer, place: Place): Reading | undefined {
  if (answer.kind === 'thrown') return { body: `${answer.response}${answer.access}data`, edits: [] };
  const read = bodyReadBefore(context, answer.response, place);
  if (read === null) return undefined;
  if (read !== undefined) return { body: read, edits: [] };
  const edits = asyncEdits(context, place.node);
  const copy = place.bodyIsNeeded === true ? '.clone()' : '';
  return edits === undefined ? undefined : { body: `await ${answer.response}${copy}.text()`, edits };
}

/** Nothing to do in async functions and modules; a callback of `then` may become async, other functions may not. */
function asyncEdits(context: FixContext, at: SyntaxNode): readonly Edit[] | undefined {
  const fn = enclosingFunction(at);
  if (fn === undefined) return isModule(context) ? [] : undefined;
  if (isAsync(fn)) return [];
  const call = fn.parent?.type === 'arguments' ? fn.parent.parent : null;
  const callee = call === null || call === undefined ? undefined : childIn(call, 'function');
  const property = callee === undefined ? undefined : childIn(callee, 'property');
  const isHandler = property !== undefined && /^(?:then|catch)$/.test(textOf(property, context.file.text));
  return isHandler && isFunction(fn) && fn.type !== 'method_definition'
    ? [{ span: { start: fn.start, end: fn.start }, text: 'async ' }]
    : undefined;
}

function isModule(context: FixContext): boolean {
  const { root, path } = context.file;
  if (/\.m[jt]s$/.test(path)) return true;
  return root.children.some((child) => /^(?:import|export)_statement$/.test(child.type));
}

/** 2Chat's message as an expression at a place, with what it needs. */
export function messageAt(
  context: FixContext,
  answer: Answer,
  place: Place,
): { readonly text: string; readonly change: Change } | undefined {
  const reading = readingOf(context, answer, place);
  if (reading === undefined) return undefined;
  const code = messageHelper(isTypeScript(context));
  const helper = { name: MESSAGE_HELPER, use: place.node, code, imports: [] };
  return { text: `${MESSAGE_HELPER}(${reading.body})`, change: { edits: reading.edits, helpers: [helper] } };
}
