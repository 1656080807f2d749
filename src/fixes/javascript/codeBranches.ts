/** Fixes in the branch of a test for one code. */
import type { StatusTest } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { childIn, textOf } from '../../syntax/tree';
import { headOf } from '../errorText';
import type { FixContext } from '../fix';
import { indentationAt } from '../style';
import type { Change } from '../writer';
import { answerAt, messageAt } from './answer';
import { branchOf } from './branch';
import { endOf, failing, linesAt } from './failure';
import { enclosingFunction, leaves, styleIn } from './syntax';

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
  const last = branch.statements.at(-1);
  if (keepsFlow && last !== undefined && last.type !== 'throw_statement') return undefined;
  const offset = last !== undefined && leaves(last, context.file.text) ? last.start : endOf(branch);
  const message = messageAt(context, answer, { node: branch.node, offset });
  const edit = message === undefined ? undefined : failing(context, branch, headOf(code, cause), message.text);
  if (message === undefined || edit === undefined) return undefined;
  return { edits: [...message.change.edits, edit], helpers: message.change.helpers };
}

/** Return types that say nothing may come back. */
const NOTHING = [
  { type: /\bnull\b|\bany\b|\bunknown\b/, value: 'null' },
  { type: /\bundefined\b|\bvoid\b/, value: 'undefined' },
] as const;

export function nothingInBranch(context: FixContext, test: StatusTest): Change | undefined {
  const { text } = context.file;
  const branch = branchOf(context, test);
  const fn = branch === undefined ? undefined : enclosingFunction(branch.node);
  const last = branch?.statements.at(-1);
  if (branch === undefined || fn === undefined || branch.form !== 'block') return undefined;
  if (last === undefined ? false : leaves(last, text)) return undefined;
  const type = childIn(fn, 'return_type');
  const value = type === undefined ? 'null' : NOTHING.find((one) => one.type.test(textOf(type, text)))?.value;
  if (value === undefined) return undefined;
  const style = styleIn(context);
  const outer = indentationAt(text, branch.node.start);
  const code = linesAt(context, `return ${value};`, outer + style.indent);
  const at = (branch.node.children.at(-1) ?? branch.node).end;
  const isEmpty = branch.node.children.length === 0;
  return {
    edits: [
      isEmpty
        ? { span: branch.node, text: ['{', code, `${outer}}`].join(style.lineEnd) }
        : { span: { start: at, end: at }, text: style.lineEnd + code },
    ],
    helpers: [],
  };
}
