/**
 * TypeScript forgets inside a function what a condition outside of it has shown about a member such as `this.apiKey`.
 * Members of a request that moves into one are kept in constants before it.
 */
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt } from '../style';
import type { CallSite } from './callSite';
import { bindsName, enclosingFunction, isTypeScript, ownNodes, statementOf, styleIn } from './syntax';

const CONDITIONS: ReadonlySet<string> = new Set(['if_statement', 'ternary_expression']);

/** Members that are read in the arguments, without those that are called. */
function membersOf(site: CallSite, source: string): SyntaxNode[] {
  return site.args
    .flatMap((argument) => [argument, ...ownNodes(argument)])
    .filter(
      (node) =>
        node.type === 'member_expression' &&
        node.parent?.type !== 'member_expression' &&
        node.parent?.type !== 'non_null_expression' &&
        node.field !== 'function' &&
        /^[\w$]+(?:\.[\w$]+)+$/.test(textOf(node, source)),
    );
}

/** Whether a condition before the call in its function reads the member. */
function isTestedBefore(member: string, site: CallSite, scope: SyntaxNode, source: string): boolean {
  return ownNodes(scope).some((node) => {
    const condition = CONDITIONS.has(node.type) ? childIn(node, 'condition') : undefined;
    return (
      condition !== undefined &&
      condition.end <= site.start &&
      [condition, ...ownNodes(condition)].some((part) => textOf(part, source) === member)
    );
  });
}

/** Edits that keep what is known about members; undefined where that cannot be done in a clean way. */
export function keepNarrowing(context: FixContext, site: CallSite): readonly Edit[] | undefined {
  const source = context.file.text;
  const scope = enclosingFunction(site.outer) ?? context.file.root;
  const tested = isTypeScript(context)
    ? membersOf(site, source).filter((node) => isTestedBefore(textOf(node, source), site, scope, source))
    : [];
  if (tested.length === 0) return [];
  const statement = statementOf(site.outer);
  if (statement === undefined) return undefined;
  const style = styleIn(context);
  const names = new Map<string, string>();
  for (const node of tested) {
    const text = textOf(node, source);
    const name = text.slice(text.lastIndexOf('.') + 1);
    if (names.has(text)) continue;
    if (bindsName(context, name) || [...names.values()].includes(name)) return undefined;
    names.set(text, name);
  }
  const lines = [...names].map(
    ([text, name]) => `const ${name} = ${text}${style.semicolons ? ';' : ''}${style.lineEnd}`,
  );
  const base = indentationAt(source, statement.start);
  return [
    { span: { start: statement.start, end: statement.start }, text: lines.map((line) => line + base).join('') },
    ...tested.map((node): Edit => ({ span: node, text: names.get(textOf(node, source)) ?? '' })),
  ];
}
