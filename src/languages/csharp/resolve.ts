/** Imports: C# names namespaces, not files, so nothing of the project is found by a path. */
export function resolveImport(): readonly string[] {
  return [];
}
