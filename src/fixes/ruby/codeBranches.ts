/** Fixes in the branch of a test for one code. */
import type { StatusTest } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { answerAt } from './answer';
import { branchOf, decides } from './branch';
import { failing, isRaise } from './failure';
import { ancestors, methodAround, styleIn } from './syntax';

export function failInBranch(
  context: FixContext,
  test: StatusTest,
  code: ErrorCode,
  cause: string,
  keepsFlow = false,
): Change | undefined {
  const branch = branchOf(context, test);
  const answer = answerAt(context, test);
  if (branch === undefined || answer === undefined) return undefined;
  if (keepsFlow && !isRaise(branch.statements.at(-1), context.file.text)) return undefined;
  return failing(context, branch, answer, headOf(code, cause));
}

/** `return nil`, where that leaves the method itself. */
export function nothingInBranch(context: FixContext, test: StatusTest): Change | undefined {
  const { text } = context.file;
  const branch = branchOf(context, test);
  const last = branch?.statements.at(-1);
  if (branch === undefined || last === undefined || branch.isInline || decides(branch, text)) return undefined;
  const method = methodAround(branch.node);
  const around = ancestors(branch.node);
  const inner = around.slice(0, method === undefined ? 0 : around.indexOf(method));
  if (method === undefined || inner.some((one) => /^(?:block|do_block|lambda)$/.test(one.type))) return undefined;
  const line = `${styleIn(context).lineEnd}${indentationAt(text, last.start)}return nil`;
  return { edits: [{ span: { start: branch.end, end: branch.end }, text: line }], helpers: [] };
}
