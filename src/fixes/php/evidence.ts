/** What shows that an object is the response of a client. */
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type CallSite, wholeOf } from './callSite';
import type { Kind } from './kinds';
import { bare, enclosingFunction, ownNodes, scopeOf } from './syntax';

export interface Found {
  readonly response: string;
  readonly error: string | undefined;
}

/** `$response` of `$response = $client->get(…)`. */
function isGiven(context: FixContext, name: SyntaxNode, sites: readonly CallSite[]): boolean {
  const source = context.file.text;
  const wholes = sites.map((site) => wholeOf(context, site));
  const values = ownNodes(scopeOf(context, name)).flatMap((node) => {
    const left = node.type === 'assignment_expression' ? childIn(node, 'left') : undefined;
    const right = childIn(node, 'right');
    const isSame = left !== undefined && textOf(left, source) === textOf(name, source);
    return isSame && right !== undefined ? [bare(right, source)] : [];
  });
  return values.length > 0 && values.every((value) => wholes.includes(value));
}

/** A parameter of the response's type. */
function isParameter(context: FixContext, kind: Kind, name: SyntaxNode): boolean {
  const source = context.file.text;
  const fn = enclosingFunction(name);
  const parameters = fn === undefined ? undefined : childIn(fn, 'parameters');
  const short = kind.response?.slice(kind.response.lastIndexOf('\\') + 1);
  return (parameters?.children ?? []).some((parameter) => {
    const [written, type] = [childIn(parameter, 'name'), childIn(parameter, 'type')];
    if (written === undefined || type === undefined || textOf(written, source) !== textOf(name, source)) return false;
    return textOf(type, source).replace(/^.*\\/, '') === short;
  });
}

/** The `catch` that gives a variable its value. */
export function catchAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current === enclosingFunction(node)) return undefined;
    if (current.type === 'catch_clause') return current;
  }
  return undefined;
}

export function nameOfCaught(clause: SyntaxNode | undefined, source: string): string | undefined {
  const name = clause === undefined ? undefined : childIn(clause, 'name');
  return name === undefined ? undefined : textOf(name, source);
}

/** Whether all classes that a `catch` names have the response of the client. */
export function catchesResponses(clause: SyntaxNode, kind: Kind, source: string): boolean {
  const type = childIn(clause, 'type');
  const names = type === undefined ? [] : textOf(type, source).split('|');
  const isKnown = (name: string) => kind.withResponse?.includes(name.trim().replace(/^.*\\/, '')) === true;
  return names.length > 0 && names.every(isKnown);
}

/** Whether what a `catch` gets comes from one of the calls, directly in its `try`. */
export function catchesFrom(clause: SyntaxNode, sites: readonly CallSite[]): boolean {
  const body = clause.parent === null ? undefined : childIn(clause.parent, 'body');
  return (
    body !== undefined && sites.length > 0 && sites.every((site) => body.start <= site.start && site.end <= body.end)
  );
}

/** @param isCode the status is asked of the exception itself. */
export function responseOf(
  context: FixContext,
  kind: Kind,
  sites: readonly CallSite[],
  object: SyntaxNode,
  isCode: boolean,
): Found | undefined {
  const source = context.file.text;
  const clause = catchAround(object);
  const caught = nameOfCaught(clause, source);
  const text = textOf(object, source);
  if (clause !== undefined && caught !== undefined && kind.ofException !== undefined) {
    const response = caught + kind.ofException;
    const isOfError = isCode ? text === caught : text === response;
    if (isOfError)
      return catchesResponses(clause, kind, source) && catchesFrom(clause, sites)
        ? { response, error: caught }
        : undefined;
  }
  if (isCode || object.type !== 'variable_name') return undefined;
  const isShown = isGiven(context, object, sites) || isParameter(context, kind, object);
  return isShown ? { response: text, error: undefined } : undefined;
}
