/** Imports that inserted code needs: where they go, and whether their names are free. */
import { childIn, childOfType, childrenOfType, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { declares } from './packageNames';
import { styleIn } from './syntax';

interface WrittenImport {
  readonly node: SyntaxNode;
  readonly path: string;
  /** What the file calls the package. */
  readonly name: string;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function declarations(context: FixContext): SyntaxNode[] {
  return childrenOfType(context.file.root, 'import_declaration');
}

function specsIn(declaration: SyntaxNode): SyntaxNode[] {
  return childrenOfType(childOfType(declaration, 'import_spec_list') ?? declaration, 'import_spec');
}

function importsOf(context: FixContext): WrittenImport[] {
  const { text } = context.file;
  return declarations(context)
    .flatMap(specsIn)
    .map((node) => {
      const written = childIn(node, 'path');
      const path = written === undefined ? '' : textOf(written, text).slice(1, -1);
      const name = childIn(node, 'name');
      return { node, path, name: name === undefined ? nameOf(path) : textOf(name, text) };
    });
}

/** Whether the package can be named by the last part of its path. */
export function isImportable(context: FixContext, path: string): boolean {
  const imports = importsOf(context);
  const written = imports.filter((one) => one.path === path);
  if (written.length > 0) return written.some((one) => one.name === nameOf(path));
  return imports.every((one) => one.name !== nameOf(path)) && !declares(context, nameOf(path));
}

export function isImported(context: FixContext, path: string): boolean {
  return importsOf(context).some((one) => one.path === path && one.name === nameOf(path));
}

/** Stretches of an import list without a blank line, which gofmt sorts. */
function groupsOf(context: FixContext, list: SyntaxNode): WrittenImport[][] {
  const { text } = context.file;
  const groups: WrittenImport[][] = [];
  for (const one of importsOf(context)) {
    if (one.node.start < list.start || one.node.end > list.end) continue;
    const last = groups.at(-1)?.at(-1);
    if (last === undefined || /\n[ \t]*\r?\n/.test(text.slice(last.node.end, one.node.start))) groups.push([one]);
    else groups.at(-1)?.push(one);
  }
  return groups;
}

function isStandard({ path }: WrittenImport): boolean {
  return !/^[^/]*\./.test(path) && path !== 'C';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** One line each, in the order of their paths among those that are there. */
function inList(context: FixContext, list: SyntaxNode, paths: readonly string[]): Edit[] {
  const { text } = context.file;
  const end = styleIn(context).lineEnd;
  const groups = groupsOf(context, list);
  const group = groups.find((one) => one.some(isStandard));
  const line = (path: string) => `\t"${path}"${end}`;
  if (group === undefined) {
    const [first] = groups[0] ?? [];
    const at = lineStart(text, first?.node.start ?? list.end - 1);
    return [{ span: { start: at, end: at }, text: paths.map(line).join('') + end }];
  }
  return paths.map((path) => {
    const next = group.find((one) => one.path > path);
    const last = group.at(-1);
    const at = next === undefined ? lineEnd(text, last?.node.end ?? list.end) : lineStart(text, next.node.start);
    return { span: { start: at, end: at }, text: line(path) };
  });
}

export function importEdits(context: FixContext, needed: readonly string[]): Edit[] {
  const { text } = context.file;
  const end = styleIn(context).lineEnd;
  const missing = [...new Set(needed)].filter((path) => !isImported(context, path)).sort();
  if (missing.length === 0) return [];
  const all = declarations(context);
  const list = all.map((one) => childOfType(one, 'import_spec_list')).find((one) => one !== undefined);
  if (list !== undefined && text.slice(list.start, list.end).includes('\n')) return inList(context, list, missing);
  const [first] = all;
  const single = first === undefined ? undefined : specsIn(first)[0];
  if (all.length === 1 && first !== undefined && single !== undefined && list === undefined) {
    const written = textOf(single, text);
    const isBefore = (path: string) => path < written.slice(written.indexOf('"') + 1, -1);
    const [before, after] = [missing.filter(isBefore), missing.filter((path) => !isBefore(path))];
    const lines = [...before.map((path) => `"${path}"`), written, ...after.map((path) => `"${path}"`)];
    return [{ span: first, text: ['import (', ...lines.map((line) => `\t${line}`), ')'].join(end) }];
  }
  const last = all.at(-1) ?? childOfType(context.file.root, 'package_clause');
  const at = last?.end ?? 0;
  const gap = all.length === 0 ? end + end : end;
  return [{ span: { start: at, end: at }, text: gap + missing.map((path) => `import "${path}"`).join(end) }];
}
