/** The same for clients that throw: in the handler that a failing call ends in. */
import type { Call } from '../../analysis/model';
import { childIn, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Causes, Change } from '../writer';
import { type Answer, messageAt } from './answer';
import { callSite } from './callSite';
import { CLIENT_KINDS } from './retry';
import { RETRY_HELPER } from './retryHelper';
import { isFunction, isTypeScript, styleIn } from './syntax';
import { branches, mentionsReason, placed } from './tellApart';

interface Handler {
  readonly block: SyntaxNode;
  /** The name of what was thrown. */
  readonly error: string;
  readonly edits: readonly Edit[];
}

function calleeOf(fn: SyntaxNode): SyntaxNode | undefined {
  const call = fn.parent?.type === 'arguments' ? fn.parent.parent : null;
  return call === null || call === undefined ? undefined : childIn(call, 'function');
}

/** The `catch` of the `try` around a call, or the rejection handler of its chain, in the function of the call. */
function handlerOf(context: FixContext, call: Call): Handler | undefined {
  const source = context.file.text;
  let node = callSite(context, call.span)?.outer;
  while (node !== undefined && node.parent !== null) {
    const { parent } = node;
    if (isFunction(parent)) {
      const callee = calleeOf(parent);
      if (callee === undefined || textOf(callee, source) !== RETRY_HELPER) return undefined;
    }
    const clause = parent.type === 'try_statement' && node.field === 'body' ? childIn(parent, 'handler') : undefined;
    if (clause !== undefined) return fromClause(context, clause);
    const rejection =
      parent.type === 'member_expression' && node.field === 'object' ? rejectionOf(parent, source) : undefined;
    if (rejection !== undefined) return fromCallback(rejection, source);
    node = parent;
  }
  return undefined;
}

function fromClause(context: FixContext, clause: SyntaxNode): Handler | undefined {
  const block = childIn(clause, 'body');
  const parameter = childIn(clause, 'parameter');
  if (block === undefined || (parameter !== undefined && parameter.type !== 'identifier')) return undefined;
  if (parameter !== undefined) return { block, error: textOf(parameter, context.file.text), edits: [] };
  return { block, error: 'error', edits: [{ span: { start: block.start, end: block.start }, text: '(error) ' }] };
}

/** The function that `member`, `….catch`, is called with. */
function rejectionOf(member: SyntaxNode, source: string): SyntaxNode | undefined {
  const property = childIn(member, 'property');
  const call = member.parent?.type === 'call_expression' ? member.parent : undefined;
  if (property === undefined || textOf(property, source) !== 'catch' || call === undefined) return undefined;
  const args = childIn(call, 'arguments');
  return args === undefined ? undefined : namedChildren(args)[0];
}

function fromCallback(callback: SyntaxNode, source: string): Handler | undefined {
  const block = childIn(callback, 'body');
  const parameters = childIn(callback, 'parameters');
  const [first] = parameters === undefined ? [] : namedChildren(parameters);
  const name =
    childIn(callback, 'parameter') ?? (first === undefined ? undefined : (childIn(first, 'pattern') ?? first));
  if (block?.type !== 'statement_block' || name?.type !== 'identifier') return undefined;
  return { block, error: textOf(name, source), edits: [] };
}

/** How the file asks axios whether an error is one of its own; undefined without an import of it. */
function axiosGuard(context: FixContext, error: string): string | undefined {
  const { root, text } = context.file;
  for (const node of walk(root)) {
    const source = node.type === 'import_statement' ? childIn(node, 'source') : undefined;
    if (source === undefined || textOf(source, text).slice(1, -1) !== 'axios') continue;
    const written = textOf(node, text);
    const byDefault = /^import\s+(?!type\b)(\w+)/.exec(written)?.[1];
    if (/\bisAxiosError\b/.test(written)) return `isAxiosError(${error})`;
    if (byDefault !== undefined) return `${byDefault}.isAxiosError(${error})`;
  }
  return undefined;
}

export function tellApartInHandler(context: FixContext, call: Call, causes: Causes): Change | undefined {
  const handler = CLIENT_KINDS[call.client] === 'thrown' && call.throws ? handlerOf(context, call) : undefined;
  if (handler === undefined) return undefined;
  const { text } = context.file;
  const { block, error } = handler;
  if (mentionsReason(context, { form: 'block', node: block })) return undefined;
  const response = `${error}.response`;
  const guard = axiosGuard(context, error);
  if (isTypeScript(context) && guard === undefined) return undefined;
  const answer: Answer = { kind: 'thrown', response, access: '.', status: `${response}.status` };
  const message = messageAt(context, answer, { node: block, offset: block.start + 1 });
  if (message === undefined) return undefined;
  const condition = isTypeScript(context) ? `${guard} && ${response}` : response;
  const base = indentationAt(text, block.start) + styleIn(context).indent.repeat(2);
  const inner = branches(context, answer.status, causes, message.text, base);
  const code = [`if (${condition}) {`, ...inner.split('\n').map((line) => `  ${line}`), '}'].join('\n');
  return {
    edits: [...handler.edits, ...message.change.edits, placed(context, { form: 'block', node: block }, code)],
    helpers: message.change.helpers,
  };
}
