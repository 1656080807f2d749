/** Whether code runs in a browser, as far as the file itself says so. */
import type { ParsedFile } from '../analysis/engine';
import type { StatementOf } from '../flow/ir';

/** Functions of React that only components in a browser may call. */
const HOOKS = new Set(['useState', 'useEffect', 'useReducer', 'useLayoutEffect', 'useTransition']);

/** Files that hold a page or its components. */
const PAGE = /\.(?:html?|vue|svelte)$/i;

function importsOf({ module }: ParsedFile): readonly StatementOf<'import'>[] {
  return module.body.filter((statement): statement is StatementOf<'import'> => statement.kind === 'import');
}

/** Whether a file says of itself that it is for browsers. */
export function isForBrowsers(file: ParsedFile): boolean {
  const imports = importsOf(file);
  if (imports.some(({ module }) => /^(?:react-native|expo|electron)\b/.test(module))) return false;
  if (PAGE.test(file.path) || /^\s*(['"])use client\1/.test(file.text)) return true;
  return imports.some(({ module, names }) => module === 'react' && names.some(({ imported }) => HOOKS.has(imported)));
}
