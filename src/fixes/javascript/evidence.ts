/**
 * What shows that an object is the response of a client. Programs make objects of their own with a `status`, and those
 * have neither body nor headers.
 */
import type { StatusTest } from '../../analysis/model';
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { Answer } from './answer';
import { callSite } from './callSite';
import { helperCallAround } from './retry';
import type { AnswerKind } from './retryHelper';
import { type Declaration, declarationOf } from './scope';
import { bare, enclosingFunction, isFunction, ownNodes } from './syntax';

const RESPONSE_TYPE = /^(?:globalThis\.)?(?:Response|AxiosResponse)\b/;

/** The expressions that give the responses of a test: calls of the client, in the retry helper where they are. */
function sources(context: FixContext, test: StatusTest): SyntaxNode[] {
  return test.calls.flatMap((call) => {
    const site = call.path === context.file.path && !call.wrapper ? callSite(context, call.span) : undefined;
    const node = site === undefined ? undefined : (helperCallAround(context, site) ?? site.outer);
    return node === undefined ? [] : [node];
  });
}

function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `res` of `const res = await fetch(…)`. */
function isAwaitedCall(value: SyntaxNode | undefined, calls: readonly SyntaxNode[]): boolean {
  if (value === undefined) return false;
  const written = bare(value);
  return calls.some(
    (call) => written === call || (written.type === 'await_expression' && bareOperand(written) === call),
  );
}

function bareOperand(awaited: SyntaxNode): SyntaxNode | undefined {
  const operand = awaited.children.find((child) => child.named && child.type !== 'comment');
  return operand === undefined ? undefined : bare(operand);
}

/** `res` of `let res; … res = await fetch(…)`. */
function isAssignedCall(context: FixContext, name: SyntaxNode, calls: readonly SyntaxNode[]): boolean {
  const source = context.file.text;
  const scope = enclosingFunction(name) ?? context.file.root;
  return ownNodes(scope).some((node) => {
    const left = node.type === 'assignment_expression' ? childIn(node, 'left') : undefined;
    const isSame = left !== undefined && textOf(left, source) === textOf(name, source);
    return isSame && isAwaitedCall(childIn(node, 'right'), calls);
  });
}

/** `res` of `fetch(…).then((res) => …)`. */
function isCallbackOf(parameter: SyntaxNode, calls: readonly SyntaxNode[], source: string): boolean {
  let fn: SyntaxNode | null = parameter;
  while (fn !== null && !isFunction(fn)) fn = fn.parent;
  const call = fn?.parent?.type === 'arguments' ? fn.parent.parent : null;
  const callee = call === null || call === undefined ? undefined : childIn(call, 'function');
  const object = callee?.type === 'member_expression' ? childIn(callee, 'object') : undefined;
  const property = callee === undefined ? undefined : childIn(callee, 'property');
  return (
    object !== undefined &&
    property !== undefined &&
    textOf(property, source) === 'then' &&
    calls.some((one) => bare(object) === one)
  );
}

/** `res` of which the code reads a body or a header somewhere, as only a response of `fetch` has them. */
function isReadAsResponse(context: FixContext, name: SyntaxNode): boolean {
  const source = context.file.text;
  const scope = enclosingFunction(name) ?? context.file.root;
  const members = ['json', 'text', 'blob', 'arrayBuffer', 'clone', 'headers.get'].map(
    (member) => `${textOf(name, source)}.${member}`,
  );
  return ownNodes(scope).some((node) => {
    const callee = node.type === 'call_expression' ? childIn(node, 'function') : undefined;
    return callee !== undefined && members.includes(textOf(callee, source));
  });
}

/** Whether an error that was caught comes from a call in the same `try`, and not from further away. */
function isCaughtFrom(declaration: Declaration, calls: readonly SyntaxNode[]): boolean {
  const clause = declaration.node.parent;
  const body = clause?.parent?.type === 'try_statement' ? childIn(clause.parent, 'body') : undefined;
  return body !== undefined && calls.some((call) => isWithin(call, body));
}

/** The response as the code can write it; undefined where nothing shows that the object is one. */
export function responseOf(
  context: FixContext,
  test: StatusTest,
  kind: AnswerKind,
  object: SyntaxNode,
): Pick<Answer, 'response' | 'access'> | undefined {
  const source = context.file.text;
  const text = textOf(object, source);
  const name = bare(object);
  if (kind === 'thrown' && /\.response!?$/.test(text)) return { response: text, access: '.' };
  if (name.type !== 'identifier') return undefined;
  const calls = sources(context, test);
  const declaration = declarationOf(context, textOf(name, source), name);
  if (declaration?.kind === 'caught')
    return kind === 'thrown' && isCaughtFrom(declaration, calls)
      ? { response: `${text}.response`, access: '?.' }
      : undefined;
  const isShown =
    declaration !== undefined &&
    (isAwaitedCall(declaration.value, calls) ||
      RESPONSE_TYPE.test(declaration.type) ||
      (declaration.kind === 'parameter' && isCallbackOf(declaration.node, calls, source)) ||
      isAssignedCall(context, name, calls));
  return isShown || (kind === 'answer' && isReadAsResponse(context, name))
    ? { response: text, access: '.' }
    : undefined;
}
