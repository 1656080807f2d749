/** Which modules a lowered file names, anywhere in it: import statements, `require`, `import()`, re-exports. */
import type { Module } from '../../flow/ir';

interface Visited {
  readonly kind?: unknown;
  readonly module?: unknown;
  readonly from?: { readonly module?: unknown } | null;
}

/** Spans are most of a program's objects and hold nothing to find. */
const WITHOUT_PARTS: ReadonlySet<string> = new Set(['span', 'nameSpan']);

/** Each module once, as written in the file (after lowering). */
export function importedModules(module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<object>();
  const pending: object[] = [module.body];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { kind, module: imported, from }: Visited = next;
    if (kind === 'import' && typeof imported === 'string') found.add(imported);
    if (kind === 'export' && typeof from?.module === 'string') found.add(from.module);
    for (const [key, part] of Object.entries(next))
      if (typeof part === 'object' && part !== null && !WITHOUT_PARTS.has(key)) pending.push(part);
  }
  return found;
}
