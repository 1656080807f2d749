/** How the code at a status test names the response, and what shows that it is one. */
import type { StatusTest } from '../../analysis/model';
import { childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { callSite, helperCallAround } from './callSite';
import { assignmentOf, bare, functionAround, lastAssignment, parametersOf, statementOf } from './syntax';

export interface Answer {
  /** `resp` */
  readonly response: string;
  /** `resp.StatusCode`, as the code writes it or would write it. */
  readonly status: string;
  readonly scope: SyntaxNode;
}

function isStatus(node: SyntaxNode, source: string): boolean {
  const text = textOf(node, source);
  return node.type === 'selector_expression' ? /^\w+\.StatusCode$/.test(text) : node.type === 'identifier';
}

/** `resp.StatusCode` in a comparison, divided by 100 too, or as what a `switch` chooses by. */
function statusExpression(context: FixContext, test: StatusTest): SyntaxNode | undefined {
  const { root, text } = context.file;
  let node: SyntaxNode | null = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(node);
  for (; node !== null && node !== statement; node = node.parent) {
    if (node.type === 'binary_expression') {
      const sides = ['left', 'right'].flatMap((field) => childIn(node as SyntaxNode, field) ?? []).map(bare);
      const other = sides.find((side) => side.end <= test.span.start || side.start >= test.span.end);
      const status = other?.type === 'binary_expression' ? childIn(other, 'left') : other;
      return status !== undefined && isStatus(status, text) ? status : undefined;
    }
    if (node.type === 'expression_case') {
      const choice = node.parent;
      const value = choice === null ? undefined : childIn(choice, 'value');
      return value !== undefined && isStatus(bare(value), text) ? bare(value) : undefined;
    }
  }
  return undefined;
}

/** Calls of the client whose responses the test is about, in the retry helper where they are. */
function sources(context: FixContext, test: StatusTest): SyntaxNode[] {
  return test.calls.flatMap((call) => {
    const site = call.path === context.file.path && !call.wrapper ? callSite(context, call.span) : undefined;
    const node = site === undefined ? undefined : (helperCallAround(context, site) ?? site.node);
    return node === undefined ? [] : [node];
  });
}

/** Whether a name is the response itself: given it by the last assignment, or a parameter of its type. */
function isResponse(context: FixContext, test: StatusTest, name: string, scope: SyntaxNode): boolean {
  const { text } = context.file;
  const given = lastAssignment(context, scope, name, test.span.start);
  const [target] = given?.left ?? [];
  const [value] = given?.right ?? [];
  if (given === undefined)
    return parametersOf(scope, text).some((one) => one.name === name && one.type === '*http.Response');
  if (target === undefined || textOf(target, text) !== name || value === undefined) return false;
  return sources(context, test).includes(bare(value));
}

export function answerAt(context: FixContext, test: StatusTest): Answer | undefined {
  const source = context.file.text;
  const written = test.form === 'text' ? undefined : statusExpression(context, test);
  const scope = written === undefined ? undefined : functionAround(written);
  if (written === undefined || scope === undefined) return undefined;
  const status = textOf(written, source);
  const copy = written.type === 'identifier' ? lastAssignment(context, scope, status, test.span.start) : undefined;
  const member =
    copy === undefined ? status : copy.right.length === 1 ? textOf(copy.right[0] as SyntaxNode, source) : '';
  const response = /^(\w+)\.StatusCode$/.exec(member)?.[1];
  if (response === undefined || !isResponse(context, test, response, scope)) return undefined;
  return { response, status, scope };
}

/** The name that a statement gives the response of a call, where it is declared or assigned beside its error. */
export function responseName(statement: SyntaxNode, whole: SyntaxNode, source: string): string | undefined {
  const assignment = assignmentOf(statement);
  const [target, error, ...others] = assignment?.left ?? [];
  const [value, ...more] = assignment?.right ?? [];
  if (value !== whole || more.length > 0 || others.length > 0 || target?.type !== 'identifier') return undefined;
  if (error === undefined || textOf(error, source) === '_' || textOf(target, source) === '_') return undefined;
  return textOf(target, source);
}
