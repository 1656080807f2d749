/** Statements that throw, and where in a branch they go. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { lineAt } from '../layout';
import { type FileStyle, indentationAt, inStyle } from '../style';
import type { Branch } from './branch';
import { dressed } from './dress';
import { MESSAGE_HELPER } from './messageHelper';
import { leaves, styleIn } from './syntax';

/** `throw` with a text, over several lines where one would be too long. `column` is where it starts. */
export function throwing(template: string, style: FileStyle, column: number): string {
  const line = `throw new Error(\`${template}\`);`;
  return column + line.length <= style.width ? line : `throw new Error(\n  \`${template}\`,\n);`;
}

/** Lines in the indentation and habits of the file. */
export function linesAt(context: FixContext, code: string, base: string): string {
  const style = styleIn(context);
  return inStyle(dressed(code, style), style, base);
}

/** After the last statement of a block that is not left before. */
function appended(context: FixContext, branch: Branch, template: string): Edit {
  const { text } = context.file;
  const style = styleIn(context);
  const { node, form } = branch;
  const outer = indentationAt(text, node.start);
  const inner = outer + style.indent;
  const code = linesAt(context, throwing(template, style, inner.length), inner);
  const last = branch.statements.at(-1);
  if (form === 'single')
    return {
      span: node,
      text: ['{', inner + textOf(node, text), code, `${indentationAt(text, node.parent?.start ?? node.start)}}`].join(
        style.lineEnd,
      ),
    };
  if (last === undefined && /^\{\s*\}$/.test(textOf(node, text)))
    return { span: node, text: ['{', code, `${outer}}`].join(style.lineEnd) };
  const at = (node.children.at(-1) ?? node).end;
  return { span: { start: at, end: at }, text: style.lineEnd + code };
}

/** The text of a thrown error with 2Chat's message behind it; undefined where it has something of the answer already. */
function withMessage(context: FixContext, statement: SyntaxNode, message: string): Edit | undefined {
  const { text } = context.file;
  const [made] = namedChildren(statement);
  const args = made?.type === 'new_expression' ? childIn(made, 'arguments') : undefined;
  const texts = (args === undefined ? [] : namedChildren(args)).filter((argument) =>
    /^(?:string|template_string)$/.test(argument.type),
  );
  const [written] = texts;
  if (written === undefined || texts.length > 1) return undefined;
  const others = args === undefined ? [] : namedChildren(args).filter((argument) => argument !== written);
  const parts = written.children.filter((child) => child.type === 'template_substitution');
  const isPlain = (part: SyntaxNode) => /^\$\{[^}]*(?:status|code)[^}]*\}$/i.test(textOf(part, text));
  if (!parts.every(isPlain) || others.some((other) => /^(?:identifier|call_expression)$/.test(other.type)))
    return undefined;
  const inner = textOf(written, text).slice(1, -1);
  const escaped = written.type === 'string' ? inner.replace(/`|\$\{/g, '\\$&') : inner;
  const template = `\`${escaped.replace(/[.:]\s*$/, '')}: \${${message}}\``;
  return { span: written, text: broken(context, written, template, args) };
}

/** An argument on a line of its own where its line would get too long. */
function broken(context: FixContext, written: SyntaxNode, template: string, args: SyntaxNode | undefined): string {
  const { text } = context.file;
  const { width, lineEnd, indent, trailingCommas } = styleIn(context);
  const length = lineAt(text, written.start).length + template.length - (written.end - written.start);
  if (length <= width || args === undefined || args.end - args.start !== written.end - written.start + 2)
    return template;
  const base = indentationAt(text, written.start);
  return `${lineEnd}${base}${indent}${template}${trailingCommas ? ',' : ''}${lineEnd}${base}`;
}

/** An error at the end of a branch; undefined where the branch decides something else. */
export function failing(context: FixContext, branch: Branch, head: string, message: string): Edit | undefined {
  const { text } = context.file;
  const last = branch.statements.at(-1);
  if (branch.statements.some((statement) => textOf(statement, text).includes(MESSAGE_HELPER))) return undefined;
  if (last?.type === 'throw_statement') return withMessage(context, last, message);
  const template = `${head}: \${${message}}`;
  if (branch.form === 'case') {
    if (last?.type !== 'break_statement' || branch.statements.length < 2) return undefined;
    const base = indentationAt(text, last.start);
    const code = linesAt(context, throwing(template, styleIn(context), base.length), base);
    return { span: last, text: code.slice(base.length) };
  }
  return last !== undefined && leaves(last, text) ? undefined : appended(context, branch, template);
}

/** Where code at the end of a branch is evaluated. */
export function endOf(branch: Branch): number {
  return branch.statements.at(-1)?.end ?? branch.node.start + 1;
}
