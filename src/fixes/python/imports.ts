/** Imports that a fix needs: once, after the docstring and `from __future__`, among those of the standard library. */
import { childIn, childrenIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { styleIn } from './syntax';

export interface NeededImport {
  readonly module: string;
  /** For `from module import name`. */
  readonly name?: string;
}

/** Modules of the standard library that stand beside requests and httpx in practice. */
const STANDARD = new Set(
  (
    'abc argparse ast asyncio base64 collections concurrent configparser contextlib contextvars copy csv dataclasses ' +
    'datetime decimal email enum functools getpass glob gzip hashlib heapq hmac html http importlib inspect io ' +
    'itertools json logging math mimetypes multiprocessing operator os pathlib pickle platform pprint queue random re ' +
    'secrets select shutil signal socket sqlite3 ssl statistics string struct subprocess sys tempfile textwrap ' +
    'threading time traceback types typing unittest urllib uuid warnings weakref xml zipfile zoneinfo'
  ).split(' '),
);

interface WrittenImport {
  readonly node: SyntaxNode;
  readonly module: string;
  readonly isFrom: boolean;
}

/** Imports at the top of the module, as far as nothing but comments is between them. */
function importsOf(context: FixContext): WrittenImport[] {
  const { root, text } = context.file;
  return root.children.flatMap((node): WrittenImport[] => {
    const isFrom = node.type === 'import_from_statement';
    if (!isFrom && node.type !== 'import_statement') return [];
    const named = childIn(node, isFrom ? 'module_name' : 'name');
    return named === undefined ? [] : [{ node, module: textOf(childIn(named, 'name') ?? named, text), isFrom }];
  });
}

function isStandard({ module }: WrittenImport): boolean {
  return STANDARD.has(module.split('.')[0] ?? '');
}

/** What a name of the module is bound to by an import: `time.sleep`, `time`; null for another binding. */
function bindingsOf(context: FixContext, name: string): (string | null)[] {
  const { root, text } = context.file;
  return root.children.flatMap((statement): (string | null)[] => {
    if (statement.type === 'import_statement' || statement.type === 'import_from_statement') {
      const module = childIn(statement, 'module_name');
      return childrenIn(statement, 'name').flatMap((imported) => {
        const original = textOf(childIn(imported, 'name') ?? imported, text);
        const alias = childIn(imported, 'alias');
        const bound =
          alias === undefined ? (module === undefined ? original.split('.')[0] : original) : textOf(alias, text);
        if (bound !== name) return [];
        return [module === undefined ? (alias === undefined ? name : original) : `${textOf(module, text)}.${original}`];
      });
    }
    const [assigned] = statement.type === 'expression_statement' ? namedChildren(statement) : [];
    const left = assigned?.type === 'assignment' ? childIn(assigned, 'left') : undefined;
    const defined = /^(?:function|class)_definition$/.test(statement.type) ? childIn(statement, 'name') : left;
    return defined !== undefined && textOf(defined, text) === name ? [null] : [];
  });
}

function meant({ module, name }: NeededImport): string {
  return name === undefined ? module : `${module}.${name}`;
}

export function isImported(context: FixContext, needed: NeededImport): boolean {
  return bindingsOf(context, needed.name ?? needed.module).includes(meant(needed));
}

/** Whether the names that an import brings are free or already what they should be. */
export function isImportable(context: FixContext, needed: NeededImport): boolean {
  return bindingsOf(context, needed.name ?? needed.module).every((bound) => bound === meant(needed));
}

function statementText(module: string, names: readonly string[]): string {
  return names.length === 0 ? `import ${module}` : `from ${module} import ${[...names].sort().join(', ')}`;
}

/** Where the statement goes: an offset, and whether after what stands there. */
function placeAmong(
  imports: readonly WrittenImport[],
  module: string,
  isFrom: boolean,
): [SyntaxNode, 'before' | 'after'] | undefined {
  const standard = imports.filter(isStandard);
  const alike = standard.filter((one) => one.isFrom === isFrom);
  const next = alike.find((one) => one.module > module);
  if (next !== undefined) return [next.node, 'before'];
  const last = alike.at(-1);
  if (last !== undefined) return [last.node, 'after'];
  const [first] = standard;
  if (first !== undefined) return isFrom ? [(standard.at(-1) ?? first).node, 'after'] : [first.node, 'before'];
  return undefined;
}

/** Behind the docstring, comments of the head and `from __future__`. */
function headEnd(context: FixContext): number {
  const { root, text } = context.file;
  let end = 0;
  for (const [index, node] of root.children.entries()) {
    const isDocstring = node.type === 'expression_statement' && node.children[0]?.type === 'string' && index < 5;
    if (node.type !== 'comment' && node.type !== 'future_import_statement' && !isDocstring) break;
    if (node.type === 'comment' && !/^#(?:!|.*coding[:=])/.test(textOf(node, text))) break;
    end = node.end;
  }
  return end;
}

export function importEdits(context: FixContext, needed: readonly NeededImport[]): Edit[] {
  const { lineEnd } = styleIn(context);
  const missing = needed.filter((one) => !isImported(context, one));
  const byModule = new Map<string, string[]>();
  for (const { module, name } of missing) {
    const names = byModule.get(module) ?? [];
    if (name !== undefined && !names.includes(name)) names.push(name);
    byModule.set(module, names);
  }
  const imports = importsOf(context);
  const statements = [...byModule].sort(
    ([left, leftNames], [right, rightNames]) =>
      Number(leftNames.length > 0) - Number(rightNames.length > 0) || (left < right ? -1 : 1),
  );
  const loose: string[] = [];
  const edits = statements.flatMap(([module, names]): Edit[] => {
    const text = statementText(module, names);
    const merged = names.length === 0 ? undefined : mergedInto(context, imports, module, names);
    if (merged !== undefined) return [merged];
    const place = placeAmong(imports, module, names.length > 0);
    if (place === undefined) {
      loose.push(text);
      return [];
    }
    const [node, side] = place;
    return side === 'before'
      ? [{ span: { start: node.start, end: node.start }, text: text + lineEnd }]
      : [{ span: { start: node.end, end: node.end }, text: lineEnd + text }];
  });
  if (loose.length === 0) return edits;
  const [first] = imports;
  const block = loose.join(lineEnd);
  if (first !== undefined)
    return [{ span: { start: first.node.start, end: first.node.start }, text: block + lineEnd.repeat(2) }];
  const at = headEnd(context);
  return [{ span: { start: at, end: at }, text: at === 0 ? block + lineEnd.repeat(2) : lineEnd.repeat(2) + block }];
}

/** More names for `from typing import Any`, where it is in one line. */
function mergedInto(
  context: FixContext,
  imports: readonly WrittenImport[],
  module: string,
  names: readonly string[],
): Edit | undefined {
  const { text } = context.file;
  const written = imports.find((one) => one.isFrom && one.module === module);
  const line = written === undefined ? '' : textOf(written.node, text);
  if (written === undefined || !/^from [\w.]+ import \w+(?:, \w+)*$/.test(line)) return undefined;
  const present = line.slice(line.indexOf(' import ') + 8).split(', ');
  return { span: written.node, text: statementText(module, [...new Set([...present, ...names])]) };
}
