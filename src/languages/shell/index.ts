/** Shell scripts: sh, bash, zsh, Bats tests. */
import type { Language } from '../language';
import { SHELL_BUILTINS, SHELL_METHODS } from './builtins';
import { CURL, HTTPIE, WGET } from './commands';
import { resolveShellImport } from './imports';
import { lowerShell } from './lower/file';

export const SHELL: Language = {
  id: 'shell',
  grammars: { shellscript: 'tree-sitter-bash' },
  extensions: { '.sh': 'shellscript', '.bash': 'shellscript', '.zsh': 'shellscript', '.bats': 'shellscript' },
  tables: { libraries: [CURL, WGET, HTTPIE, SHELL_BUILTINS], methods: SHELL_METHODS, responseMembers: {} },
  lower: lowerShell,
  resolveImport: resolveShellImport,
};
