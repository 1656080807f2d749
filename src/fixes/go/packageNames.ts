/** What a package declares: its files share their names. */
import type { FixContext } from '../fix';

const PACKAGE = /^package[ \t]+(\w+)/m;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Texts of the package's files that are known, this one first. Tests see the rest of their package, not the other way. */
function packageTexts(context: FixContext): string[] {
  const { path, text } = context.file;
  const own = PACKAGE.exec(text)?.[1];
  const others = (context.others ?? []).filter(
    (other) =>
      other.path !== path &&
      other.path.endsWith('.go') &&
      folderOf(other.path) === folderOf(path) &&
      (path.endsWith('_test.go') || !other.path.endsWith('_test.go')) &&
      PACKAGE.exec(other.text)?.[1] === own,
  );
  return [text, ...others.map((other) => other.text)];
}

/** Whether the package has a function of this name. */
export function hasFunction(context: FixContext, name: string): boolean {
  return packageTexts(context).some((text) => new RegExp(`^func ${name}\\(`, 'm').test(text));
}

/** Whether the package declares a name, whatever it is. */
export function declares(context: FixContext, name: string): boolean {
  const declaration = new RegExp(
    `^(?:func|var|const|type)[ \\t]+${name}\\b|^(?:var|const|type)[ \\t]*\\((?:[^)]*\\n)?[ \\t]*${name}\\b`,
    'm',
  );
  return packageTexts(context).some((text) => declaration.test(text));
}
