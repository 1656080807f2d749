/** Errors in branches: what happens where a status test holds. */

import type { Call, StatusTest } from '../../analysis/model';
import { type ErrorCode, SUCCESS_CODES } from '../../api';
import { childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt, inStyle, styleOf } from '../style';
import { dressed, MESSAGE_HELPER, messageHelper } from './helpers';
import { CLIENT_KINDS, INDENT, insertHelper } from './retry';
import { callNode, isAsyncPlace, isTypeScript, statementOf } from './syntax';

interface Branch {
  readonly statement: SyntaxNode;
  readonly block: SyntaxNode;
  /** How the code names the response there. */
  readonly response: string;
}

/** The `if` whose whole condition, or a part of it joined by `||` or `!`, is the test, and whose block runs where it holds. */
function branchOf(context: FixContext, test: StatusTest): Branch | undefined {
  const node = nodeAt(context.file.root, test.span.start, test.span.end);
  const response = responseText(context, node);
  let current = node;
  while (current.parent !== null && current.parent.type !== 'if_statement') {
    if (current.parent.type === 'statement_block' || current.parent.type === 'program') return undefined;
    current = current.parent;
  }
  const statement = current.parent;
  const block = statement === null ? undefined : childIn(statement, 'consequence');
  if (
    statement === null ||
    current.field !== 'condition' ||
    block?.type !== 'statement_block' ||
    response === undefined
  )
    return undefined;
  return { statement, block, response };
}

/** `res` of `res.status`, `error.response` of `error.response?.status`. */
function responseText(context: FixContext, node: SyntaxNode): string | undefined {
  let current: SyntaxNode | null = node;
  while (
    current !== null &&
    current.type !== 'binary_expression' &&
    current.type !== 'member_expression' &&
    current.type !== 'call_expression'
  )
    current = current.parent;
  if (current === null) return undefined;
  const member = current.type === 'member_expression' ? current : statusMember(current);
  const object = member === undefined ? undefined : childIn(member, 'object');
  return object === undefined ? undefined : textOf(object, context.file.text);
}

function statusMember(node: SyntaxNode): SyntaxNode | undefined {
  for (const side of ['left', 'right', 'arguments']) {
    const child = childIn(node, side);
    const found = child?.type === 'arguments' ? namedChildren(child)[0] : child;
    if (found?.type === 'member_expression') return found;
  }
  return undefined;
}

function endsBranch(block: SyntaxNode): boolean {
  const last = namedChildren(block).at(-1);
  return (
    last !== undefined &&
    ['return_statement', 'throw_statement', 'continue_statement', 'break_statement'].includes(last.type)
  );
}

/** How 2Chat's message is read where the response is at hand. */
function messageOf(
  context: FixContext,
  call: Call,
  response: string,
  at: SyntaxNode,
): { readonly text: string; readonly edits: readonly Edit[] } | undefined {
  const kind = CLIENT_KINDS[call.client];
  if (kind === undefined || (kind === 'answer' && !isAsyncPlace(at))) return undefined;
  const edits = insertHelper(context, at, MESSAGE_HELPER, messageHelper({ isTyped: isTypeScript(context), kind }));
  return {
    text: kind === 'answer' ? `await ${MESSAGE_HELPER}(${response})` : `${MESSAGE_HELPER}(${response}.data)`,
    edits,
  };
}

function throwError(code: string, cause: string, message: string): string {
  return `throw new Error(\`2Chat ${code}${cause === '' ? '' : ` (${cause})`}: \${${message}}\`);`;
}

/** A line at the end of a block, in its indentation. */
function appendTo(context: FixContext, block: SyntaxNode, lines: string): Edit {
  const { text } = context.file;
  const style = styleOf(text, INDENT);
  const outer = indentationAt(text, block.start);
  const inner = outer + style.indent;
  const code = inStyle(dressed(lines, style), style, inner);
  const last = namedChildren(block).at(-1) ?? block.children.at(-1);
  if (last === undefined)
    return { span: { start: block.start, end: block.end }, text: `{${style.lineEnd}${code}${style.lineEnd}${outer}}` };
  return { span: { start: last.end, end: last.end }, text: style.lineEnd + code };
}

export function failInBranch(
  context: FixContext,
  test: StatusTest,
  code: ErrorCode,
  cause: string,
): readonly Edit[] | undefined {
  const branch = branchOf(context, test);
  const [call] = test.calls;
  if (
    branch === undefined ||
    call === undefined ||
    !['==', '==='].includes(test.operator ?? '') ||
    endsBranch(branch.block)
  )
    return undefined;
  const message = messageOf(context, call, branch.response, branch.statement);
  if (message === undefined) return undefined;
  return [...message.edits, appendTo(context, branch.block, throwError(String(code), cause, message.text))];
}

export function acceptSuccess(context: FixContext, test: StatusTest): readonly Edit[] | undefined {
  const { text } = context.file;
  const literal = nodeAt(context.file.root, test.span.start, test.span.end);
  const list = literal.parent;
  if (list?.type === 'array') {
    const present = namedChildren(list).map((item) => Number(textOf(item, text)));
    if (present.some(Number.isNaN)) return undefined;
    const all = [...new Set([...present, ...SUCCESS_CODES])].sort((left, right) => left - right);
    return all.length === present.length
      ? undefined
      : [{ span: { start: list.start, end: list.end }, text: `[${all.join(', ')}]` }];
  }
  if (list?.type !== 'binary_expression') return undefined;
  const isNegated = ['!=', '!=='].includes(test.operator ?? '');
  const other = [childIn(list, 'left'), childIn(list, 'right')].find((side) => side !== undefined && side !== literal);
  if (other === undefined || (!isNegated && !['==', '==='].includes(test.operator ?? ''))) return undefined;
  return [
    {
      span: { start: list.start, end: list.end },
      text: `${isNegated ? '!' : ''}[${SUCCESS_CODES.join(', ')}].includes(${textOf(other, text)})`,
    },
  ];
}

export function tellApart(
  context: FixContext,
  test: StatusTest,
  causes: ReadonlyMap<ErrorCode, string>,
): readonly Edit[] | undefined {
  const branch = branchOf(context, test);
  const [call] = test.calls;
  if (branch === undefined || call === undefined || !isFailure(context, test, branch)) return undefined;
  if (/\bstatus\s*===?\s*4\d\d/.test(textOf(branch.block, context.file.text))) return undefined;
  const message = messageOf(context, call, branch.response, branch.statement);
  const style = styleOf(context.file.text, INDENT);
  if (message === undefined) return undefined;
  const lines = [...causes].map(
    ([code, cause]) => `if (${branch.response}.status === ${code}) ${throwError(String(code), cause, message.text)}`,
  );
  const inner = indentationAt(context.file.text, branch.block.start) + style.indent;
  const at = branch.block.start + 1;
  return [
    ...message.edits,
    { span: { start: at, end: at }, text: style.lineEnd + inStyle(dressed(lines.join('\n'), style), style, inner) },
  ];
}

/** Whether the block runs for errors: `!res.ok`, `res.status >= 400`. */
function isFailure(context: FixContext, test: StatusTest, branch: Branch): boolean {
  const condition = childIn(branch.statement, 'condition');
  const written = condition === undefined ? '' : textOf(condition, context.file.text).replace(/^\(\s*|\s*\)$/g, '');
  if (test.form === 'boolean') return written === `!${branch.response}.ok`;
  return test.form === 'range' && test.codes.every((code) => code >= 400) && /^[\w.?[\]]+\s*>=?\s*\d+$/.test(written);
}

export function check(context: FixContext, call: Call): readonly Edit[] | undefined {
  const node = callNode(context, call.span);
  if (node === undefined || CLIENT_KINDS[call.client] !== 'answer') return undefined;
  const statement = statementOf(node);
  const declarator = declaratorOf(node);
  if (statement === undefined || declarator === undefined || statement !== declarator.parent) return undefined;
  const name = childIn(declarator, 'name');
  if (name?.type !== 'identifier') return undefined;
  const response = textOf(name, context.file.text);
  const message = messageOf(context, call, response, statement);
  if (message === undefined) return undefined;
  const style = styleOf(context.file.text, INDENT);
  const code = `if (!${response}.ok) {\n  ${throwError(`\${${response}.status}`, '', message.text)}\n}`;
  const base = indentationAt(context.file.text, statement.start);
  return [
    ...message.edits,
    {
      span: { start: statement.end, end: statement.end },
      text: style.lineEnd + inStyle(dressed(code, style), style, base),
    },
  ];
}

/** `const res = await fetch(…)`: the declarator, where the response itself is what gets the name. */
function declaratorOf(node: SyntaxNode): SyntaxNode | undefined {
  const awaited = node.parent;
  if (awaited?.type !== 'await_expression') return undefined;
  let current: SyntaxNode | null = awaited.parent;
  if (current?.type === 'parenthesized_expression') current = current.parent;
  return current?.type === 'variable_declarator' ? current : undefined;
}
