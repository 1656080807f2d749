/**
 * Names with backslashes, as the flow program writes them.
 *
 * Composer's PSR-4 puts one class in one file. So a class is the export, under its short name, of a module of its own
 * full name: `GuzzleHttp\Client` is `Client` of `GuzzleHttp.Client`. Functions and constants belong to their namespace.
 */

/** `\App\Services\Foo` as `App.Services.Foo`. */
export function dotted(name: string): string {
  return name.replace(/^\\+/, '').replaceAll('\\', '.');
}

/** The part after the last backslash. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}

/** The part before the last backslash; empty for a global name. */
export function namespaceOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('\\')));
}

/** Where a fully qualified name (without the first backslash) comes from. A global name has no module. */
export function originOf(name: string, kind: NameKind): { readonly module: string; readonly name: string } | undefined {
  if (!name.includes('\\')) return undefined;
  return { module: dotted(kind === 'class' ? name : namespaceOf(name)), name: shortName(name) };
}

export type NameKind = 'class' | 'function' | 'const';

/** The key of a class in a library's `entries`. */
export function classEntry(name: string): string {
  const origin = originOf(name, 'class');
  return origin === undefined ? name : `${origin.module}.${origin.name}`;
}

/** `entries` for classes: full name with backslashes to type. */
export function classEntries(types: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [classEntry(name), type]));
}
