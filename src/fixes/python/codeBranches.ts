/** Fixes in the branch of a test for one code. */
import type { StatusTest } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { childIn, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { answerAt } from './answer';
import { branchOf } from './branch';
import { failing, isEmpty } from './failure';
import { enclosingScope, leaves, styleIn } from './syntax';

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
  const raises = branch.statements.at(-1)?.type === 'raise_statement';
  if (keepsFlow && !raises && !isEmpty(branch.statements)) return undefined;
  return failing(context, branch, answer, headOf(code, cause));
}

export function nothingInBranch(context: FixContext, test: StatusTest): Change | undefined {
  const { text } = context.file;
  const branch = branchOf(context, test);
  const last = branch?.statements.at(-1);
  if (branch === undefined || last === undefined || branch.isInline || leaves(last, text)) return undefined;
  const scope = enclosingScope(branch.block);
  const type = scope === undefined ? undefined : childIn(scope, 'return_type');
  if (scope?.type !== 'function_definition') return undefined;
  if (type !== undefined && !/\bNone\b|\bOptional\b|\bAny\b/.test(textOf(type, text))) return undefined;
  if (isEmpty(branch.statements)) return { edits: [{ span: last, text: 'return None' }], helpers: [] };
  const { lineEnd } = styleIn(context);
  const at = (branch.block.children.at(-1) ?? last).end;
  const line = `${lineEnd}${indentationAt(text, last.start)}return None`;
  return { edits: [{ span: { start: at, end: at }, text: line }], helpers: [] };
}
