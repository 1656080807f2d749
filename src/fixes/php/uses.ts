/** Class names: how a file writes one, and the `use` that it may need for that. */
import { childIn, childOfType, childrenOfType, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { topLevelAround } from './home';
import { styleIn } from './syntax';

interface Use {
  readonly node: SyntaxNode;
  /** The class, without a leading backslash. */
  readonly name: string;
  readonly alias: string;
}

const DECLARATIONS = ['class_declaration', 'interface_declaration', 'trait_declaration', 'enum_declaration'];

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}

/** Imports of classes, single and in groups. */
function usesAt(context: FixContext, at: SyntaxNode): Use[] {
  const source = context.file.text;
  return childrenOfType(topLevelAround(context, at), 'namespace_use_declaration').flatMap((node): Use[] => {
    if (/^use\s+(?:function|const)\b/.test(textOf(node, source))) return [];
    const group = childIn(node, 'body');
    const prefix = group === undefined ? '' : `${textOf(childOfType(node, 'namespace_name') ?? group, source)}\\`;
    return childrenOfType(group ?? node, 'namespace_use_clause').map((clause) => {
      const alias = childIn(clause, 'alias');
      const written = clause.children.find((child) => child.named && child !== alias);
      const name = prefix + textOf(written ?? clause, source).replace(/^\\/, '');
      return { node, name, alias: alias === undefined ? lastPart(name) : textOf(alias, source) };
    });
  });
}

function namespaceAt(context: FixContext, at: SyntaxNode): string {
  const top = topLevelAround(context, at);
  const definition =
    top.parent?.type === 'namespace_definition' ? top.parent : childOfType(top, 'namespace_definition');
  const name = definition === undefined ? undefined : childIn(definition, 'name');
  return name === undefined ? '' : textOf(name, context.file.text);
}

export function isNamespaced(context: FixContext, at: SyntaxNode): boolean {
  return namespaceAt(context, at) !== '';
}

/** Whether the file has something else by the short name of a class. */
function isTaken(context: FixContext, short: string, uses: readonly Use[]): boolean {
  if (uses.some((use) => use.alias.toLowerCase() === short.toLowerCase())) return true;
  for (const node of walk(context.file.root)) {
    const name = DECLARATIONS.includes(node.type) ? childIn(node, 'name') : undefined;
    if (name !== undefined && textOf(name, context.file.text).toLowerCase() === short.toLowerCase()) return true;
  }
  return false;
}

/** How a class is written at a place: by its import, by one that is to be added, or in full. */
export function classNameAt(context: FixContext, name: string, at: SyntaxNode): { text: string; isNew: boolean } {
  const uses = usesAt(context, at);
  const known = uses.find((use) => use.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return { text: known.alias, isNew: false };
  const isGlobal = !name.includes('\\');
  const isInNamespace = isNamespaced(context, at);
  if (isGlobal && !isInNamespace) return { text: name, isNew: false };
  const imports = isGlobal ? uses.some((use) => !use.name.includes('\\')) : isInNamespace || uses.length > 0;
  const isFree = !isTaken(context, lastPart(name), uses);
  return imports && isFree ? { text: lastPart(name), isNew: true } : { text: `\\${name}`, isNew: false };
}

function order(name: string): string {
  return name.toLowerCase().replaceAll('\\', ' ');
}

/** `use` statements for classes, each where it belongs among those that are there. */
export function useEdits(context: FixContext, names: readonly string[], at: SyntaxNode): Edit[] {
  const { lineEnd } = styleIn(context);
  const wanted = [...new Set(names)].filter((name) => classNameAt(context, name, at).isNew).sort();
  const uses = usesAt(context, at);
  const last = uses.at(-1);
  const isSorted = uses.every((use, index) => index === 0 || order(uses[index - 1]?.name ?? '') <= order(use.name));
  const insertion = (offset: number, text: string): Edit => ({ span: { start: offset, end: offset }, text });
  if (last !== undefined)
    return wanted.map((name) => {
      const next = isSorted ? uses.find((use) => order(use.name) > order(name)) : undefined;
      return next === undefined
        ? insertion(last.node.end, `${lineEnd}use ${name};`)
        : insertion(next.node.start, `use ${name};${lineEnd}`);
    });
  const top = topLevelAround(context, at);
  const after = childOfType(top, 'namespace_definition') ?? childOfType(top, 'declare_statement');
  const block = wanted.map((name) => `use ${name};`).join(lineEnd);
  if (wanted.length === 0) return [];
  return [
    after === undefined ? insertion(top.start + 1, lineEnd + block) : insertion(after.end, lineEnd.repeat(2) + block),
  ];
}
