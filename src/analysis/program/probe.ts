/**
 * When only a few files are checked, what they use may stand outside of them: a staged file that calls the client of
 * its project has no mark of its own. So their imports are looked into.
 */
import type { Project } from './project';

/** Of more files than this, what they use is most often among them, and finding out costs a parse of each. */
const MAX_PROBED_FILES = 100;
/** Imports of imports, as through an index. */
const MAX_STEPS = 3;

/** Files outside of the given ones that these reach by imports. */
export async function importedFromOutside(project: Project, given: readonly string[]): Promise<readonly string[]> {
  if (given.length > MAX_PROBED_FILES) return [];
  const seen = new Set(given);
  const outside: string[] = [];
  let newest: readonly string[] = given;
  for (let step = 0; step < MAX_STEPS && newest.length > 0; step += 1) {
    const next: string[] = [];
    for (const path of newest) {
      const file = await project.parsed(path);
      for (const imported of file === undefined ? [] : await project.importsOf(file)) {
        if (seen.has(imported) || outside.length >= MAX_PROBED_FILES) continue;
        seen.add(imported);
        outside.push(imported);
        next.push(imported);
      }
    }
    newest = next;
  }
  return outside;
}
