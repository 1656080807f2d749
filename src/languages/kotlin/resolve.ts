/** Imports: Kotlin names packages, whose classes the solver finds by the namespace of each file. */
export function resolveImport(): readonly string[] {
  return [];
}
