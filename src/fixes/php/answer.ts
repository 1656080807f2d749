/** How the code at a status test names the answer: its status, its body, and the error that brought it. */
import type { StatusTest } from '../../analysis/model';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type CallSite, calledName, callSite, wholeOf } from './callSite';
import { givesBody } from './clients';
import { responseOf } from './evidence';
import { type Kind, kindOf } from './kinds';
import { argumentsOf, bare, functionName, scopeOf, statementOf, valueBefore } from './syntax';

export interface Answer {
  readonly kind: Kind;
  /** Expression of the body as text. */
  readonly body: string;
  /** `$status`, `$response->getStatusCode()`, as the code writes it or would write it. */
  readonly status: string;
  /** The response, where there is an object of that. */
  readonly response: string | undefined;
  /** `$e` of the `catch` that has the response. */
  readonly error: string | undefined;
}

const STATUS_MEMBERS = /^(?:getStatusCode|status|getCode)$/;
const MEMBER_CALLS: ReadonlySet<string> = new Set(['member_call_expression', 'nullsafe_member_call_expression']);
const STATUS_INFO = /^(?:CURLINFO_HTTP_CODE|CURLINFO_RESPONSE_CODE)$/;
const STATUS_KEY = /^(['"])http_code\1$/;

function isStatusCall(node: SyntaxNode, source: string): boolean {
  if (MEMBER_CALLS.has(node.type)) return STATUS_MEMBERS.test(calledName(node, source));
  if (node.type === 'subscript_expression') return STATUS_KEY.test(textOf(node.children.at(-1) ?? node, source));
  return functionName(node, source) === 'curl_getinfo' && argumentsOf(node).length === 2;
}

function isStatus(node: SyntaxNode, source: string): boolean {
  return node.type === 'variable_name' || isStatusCall(node, source);
}

/** What is compared with the literal of a test, or asked by its boolean. */
function statusExpression(context: FixContext, test: StatusTest): SyntaxNode | undefined {
  const { root, text } = context.file;
  const literal = nodeAt(root, test.span.start, test.span.end);
  if (test.form === 'boolean' || test.form === 'raises')
    return MEMBER_CALLS.has(literal.parent?.type ?? '') ? (literal.parent ?? undefined) : undefined;
  const found = (node: SyntaxNode | undefined) => {
    const inner = node === undefined ? undefined : bare(node, text);
    return inner !== undefined && isStatus(inner, text) ? inner : undefined;
  };
  const statement = statementOf(literal);
  for (let node = literal; node !== statement && node.parent !== null; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'binary_expression') {
      const other = namedChildren(parent).find((side) => side !== node);
      const operator = childIn(parent, 'operator');
      if (operator !== undefined && /^[!=<>]/.test(textOf(operator, text))) return found(other);
    }
    if (functionName(parent, text) === 'in_array') return found(argumentsOf(parent)[0]);
    if (parent.type === 'match_condition_list') return found(choiceOf(parent));
  }
  return literal.parent?.type === 'case_statement' ? found(choiceOf(literal.parent)) : undefined;
}

/** The condition of the `switch` or `match` that a part of it is in. */
function choiceOf(part: SyntaxNode): SyntaxNode | undefined {
  for (let node: SyntaxNode | null = part; node !== null; node = node.parent)
    if (node.type === 'switch_statement' || node.type === 'match_expression') return childIn(node, 'condition');
  return undefined;
}

/** The expression that a variable is a copy of. */
function original(context: FixContext, node: SyntaxNode): SyntaxNode | undefined {
  const source = context.file.text;
  if (node.type !== 'variable_name') return node;
  const value = valueBefore(context, textOf(node, source), node, scopeOf(context, node));
  return value === undefined ? undefined : bare(value, source);
}

/** `$ch` of `curl_getinfo($ch, …)`, or of `$info['http_code']` where `$info` is all of it. */
function handleOf(context: FixContext, status: SyntaxNode): string | undefined {
  const source = context.file.text;
  let node: SyntaxNode | undefined = status;
  if (status.type === 'subscript_expression') {
    const object = status.children[0];
    node = object === undefined ? undefined : original(context, object);
    if (node === undefined || argumentsOf(node).length !== 1) return undefined;
  } else if (!STATUS_INFO.test(textOf(argumentsOf(status)[1] ?? status, source))) return undefined;
  const [handle] = node === undefined ? [] : argumentsOf(node);
  return node !== undefined && handle !== undefined && functionName(node, source) === 'curl_getinfo'
    ? textOf(handle, source)
    : undefined;
}

/** The variable that has what `curl_exec` gave, at a place behind it. */
function resultAt(context: FixContext, sites: readonly CallSite[], at: SyntaxNode, offset: number): string | undefined {
  const source = context.file.text;
  const scope = scopeOf(context, at);
  for (const site of sites) {
    const whole = wholeOf(context, site);
    const assignment = whole.parent?.type === 'assignment_expression' ? whole.parent : undefined;
    const left = assignment === undefined ? undefined : childIn(assignment, 'left');
    if (left?.type !== 'variable_name' || scopeOf(context, whole) !== scope || !givesBody(context, site)) continue;
    const name = textOf(left, source);
    if (valueBefore(context, name, { start: offset, end: offset }, scope) === whole) return name;
  }
  return undefined;
}

function curlAnswer(
  context: FixContext,
  kind: Kind,
  sites: readonly CallSite[],
  written: SyntaxNode,
  offset: number,
): Answer | undefined {
  const source = context.file.text;
  const status = original(context, written);
  const handle = status === undefined || !isStatusCall(status, source) ? undefined : handleOf(context, status);
  const matching = sites.filter((site) => site.handle === handle);
  const result = handle === undefined ? undefined : resultAt(context, matching, written, offset);
  if (result === undefined) return undefined;
  return { kind, body: kind.body(result), status: textOf(written, source), response: undefined, error: undefined };
}

/** @param offset where the body is to be read, if not at the test itself. */
export function answerAt(context: FixContext, test: StatusTest, offset = test.span.end): Answer | undefined {
  const source = context.file.text;
  const kind = kindOf(test.calls);
  const written = statusExpression(context, test);
  if (kind === undefined || written === undefined || test.form === 'text') return undefined;
  const sites = test.calls.flatMap((call) => {
    const site = call.wrapper ? undefined : callSite(context, call);
    return site === undefined ? [] : [site];
  });
  if (sites.some((site) => site.handle === undefined && !givesBody(context, site))) return undefined;
  if (kind.response === undefined) return curlAnswer(context, kind, sites, written, offset);
  const status = original(context, written);
  const object = status !== undefined && MEMBER_CALLS.has(status.type) ? childIn(status, 'object') : undefined;
  if (status === undefined || object === undefined) return undefined;
  const isCode = calledName(status, source) === 'getCode';
  const found = responseOf(context, kind, sites, object, isCode);
  if (found === undefined) return undefined;
  const isBoolean = test.form === 'boolean' || test.form === 'raises';
  return {
    kind,
    body: kind.body(found.response),
    status: isBoolean ? `${found.response}->${kind.status}()` : textOf(written, source),
    ...found,
  };
}
