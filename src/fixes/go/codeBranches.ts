/** Fixes in the branch of a test for one code. */
import type { StatusTest } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { answerAt } from './answer';
import { branchOf } from './branch';
import { failing, resultsOf, returnedError } from './failure';
import { functionAround, leaves, styleIn } from './syntax';

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
  if (keepsFlow && returnedError(branch.statements.at(-1), context.file.text) === undefined) return undefined;
  return failing(context, branch, answer, headOf(code, cause));
}

/** `return nil, nil` in a function whose result may be nothing. */
export function nothingInBranch(context: FixContext, test: StatusTest): Change | undefined {
  const { text } = context.file;
  const branch = branchOf(context, test);
  const last = branch?.statements.at(-1);
  const fn = branch === undefined ? undefined : functionAround(branch.node);
  if (branch === undefined || last === undefined || fn === undefined || leaves(last, text)) return undefined;
  const [value, error, ...others] = resultsOf(fn, text).map(({ type }) => type);
  if (value === undefined || error === undefined || others.length > 0 || textOf(error, text) !== 'error')
    return undefined;
  const isNilable = /^(?:pointer|slice|map|interface)_type$/.test(value.type) || textOf(value, text) === 'any';
  if (!isNilable) return undefined;
  const line = `${styleIn(context).lineEnd}${indentationAt(text, last.start)}return nil, nil`;
  return { edits: [{ span: { start: branch.end, end: branch.end }, text: line }], helpers: [] };
}
