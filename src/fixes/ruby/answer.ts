/** How the code at a status test names the response, and what shows that it is one. */
import type { StatusTest } from '../../analysis/model';
import { childIn, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { callSite, wholeOf } from './callSite';
import { clientOf } from './clients';
import {
  argumentsOf,
  bare,
  calledName,
  lastAssignment,
  methodAround,
  parametersOf,
  scopeOf,
  statementOf,
} from './syntax';

export interface Answer {
  /** `response` */
  readonly response: string;
  /** `response.code.to_i`, as the code writes it or would write it. */
  readonly status: string;
  /** The status is compared as a text. */
  readonly isText: boolean;
}

const STATUS = /^(\w+)\.(?:code|status)(?:\.to_i|\.to_s)?$/;
const READ_MEMBERS = 'body|parsed_response|headers|read_body';

/** What a literal, a class or a question is asked of: a status, or the response itself. */
function subjectOf(context: FixContext, test: StatusTest): SyntaxNode | undefined {
  const { root, text } = context.file;
  const place = nodeAt(root, test.span.start, test.span.end);
  const statement = statementOf(place);
  let node: SyntaxNode | null = place;
  for (; node !== null; node = node.parent) {
    const isMethod = node.field === 'method' && node.parent?.type === 'call';
    if (isMethod) return childIn(node.parent as SyntaxNode, 'receiver');
    if (node.type === 'call' && /^(?:is_a\?|kind_of\?)$/.test(calledName(node, text))) return childIn(node, 'receiver');
    if (node.type === 'call' && argumentsOf(node).some((argument) => argument === place)) return undefined;
    if (node.type === 'binary') {
      const sides = ['left', 'right'].flatMap((field) => childIn(node as SyntaxNode, field) ?? []).map(bare);
      return sides.find((side) => side.end <= test.span.start || side.start >= test.span.end);
    }
    if (node.type === 'when') return node.parent === null ? undefined : childIn(node.parent, 'value');
    if (node === statement || node.type === 'array') return undefined;
  }
  return undefined;
}

/** Whether a name is the response itself: given it by the last assignment, or a parameter that is read like one. */
function isResponse(context: FixContext, test: StatusTest, name: string, at: SyntaxNode): boolean {
  const { text } = context.file;
  const scope = scopeOf(context, at);
  const given = lastAssignment(context, scope, name, test.span.start);
  if (given !== undefined) {
    const wholes = test.calls.flatMap((call) => {
      const site = call.path === context.file.path && !call.wrapper ? callSite(context, call.span) : undefined;
      return site === undefined ? [] : [wholeOf(context, site)];
    });
    return wholes.includes(bare(given));
  }
  const method = methodAround(at);
  const isGiven = method !== undefined && parametersOf(method, text).includes(name);
  return isGiven && new RegExp(`\\b${name}\\.(?:${READ_MEMBERS})\\b`).test(textOf(method, text));
}

export function answerAt(context: FixContext, test: StatusTest): Answer | undefined {
  const { text } = context.file;
  const [id, ...others] = new Set(test.calls.map((call) => call.client));
  const client = id === undefined ? undefined : clientOf(id);
  const subject = test.form === 'text' ? undefined : subjectOf(context, test);
  if (client === undefined || others.length > 0 || subject === undefined) return undefined;
  if (test.calls.some((call) => call.throws)) return undefined;
  const written = textOf(subject, text);
  const isName = /^[a-z_]\w*$/.test(written);
  const copied = isName ? lastAssignment(context, scopeOf(context, subject), written, test.span.start) : undefined;
  const copy = copied === undefined ? undefined : STATUS.exec(textOf(copied, text));
  const direct = STATUS.exec(written);
  const response = direct?.[1] ?? copy?.[1] ?? (isName ? written : undefined);
  if (response === undefined || !isResponse(context, test, response, subject)) return undefined;
  const isStatus = direct !== null || (copy !== null && copy !== undefined);
  return {
    response,
    status: isStatus ? written : client.status(response),
    isText: isStatus && /^["']/.test(text.slice(test.span.start, test.span.end)),
  };
}
