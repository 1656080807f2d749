/** Fixes in the branch of a test for one code. */
import type { StatusTest } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { childIn, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { answerAt } from './answer';
import { type Branch, branchOf } from './branch';
import { failing, linesAt, messageOf } from './failure';
import { enclosingFunction, leaves, styleIn, thrownBy } from './syntax';

/** Where code at the end of a branch is evaluated. */
function endOf(branch: Branch, source: string): number {
  const last = branch.statements.at(-1);
  if (last === undefined) return branch.node.start + 1;
  return leaves(last, source) || branch.form === 'arm' ? last.start : last.end;
}

export function failInBranch(
  context: FixContext,
  test: StatusTest,
  code: ErrorCode,
  cause: string,
  keepsFlow = false,
): Change | undefined {
  const branch = branchOf(context, test);
  if (branch === undefined) return undefined;
  const answer = answerAt(context, test, endOf(branch, context.file.text));
  if (answer === undefined) return undefined;
  const last = branch.statements.at(-1);
  const isThrown = last !== undefined && (branch.form === 'arm' || thrownBy(last) !== undefined);
  if (keepsFlow && last !== undefined && !isThrown) return undefined;
  const message = messageOf(context, answer, branch.node, !isThrown);
  const head = `'${headOf(code, cause)}: '`;
  const failure = { head, message: message.text, code: `${code}`, error: answer.error };
  const edit = failing(context, branch, failure);
  return edit === undefined ? undefined : { edits: [edit], helpers: [message.helper] };
}

export function nothingInBranch(context: FixContext, test: StatusTest): Change | undefined {
  const { text } = context.file;
  const branch = branchOf(context, test);
  const fn = branch === undefined ? undefined : enclosingFunction(branch.node);
  const last = branch?.statements.at(-1);
  if (branch === undefined || fn === undefined || branch.form !== 'block' || fn.type === 'arrow_function')
    return undefined;
  if (last !== undefined && leaves(last, text)) return undefined;
  const type = childIn(fn, 'return_type');
  if (type !== undefined && !/^\?|\bnull\b|^mixed$/i.test(textOf(type, text))) return undefined;
  const { lineEnd, indent } = styleIn(context);
  const outer = indentationAt(text, branch.node.start);
  const inner = last === undefined ? outer + indent : indentationAt(text, last.start);
  const code = linesAt(context, 'return null;', inner);
  if (last === undefined && /^\{\s*\}$/.test(textOf(branch.node, text)))
    return { edits: [{ span: branch.node, text: ['{', code, `${outer}}`].join(lineEnd) }], helpers: [] };
  const at = (branch.node.children.at(-1) ?? branch.node).end;
  return { edits: [{ span: { start: at, end: at }, text: lineEnd + code }], helpers: [] };
}
