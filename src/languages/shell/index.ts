/** Shell scripts: sh, bash, zsh, Bats tests. */
import { HASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { SHELL_BUILTINS, SHELL_METHODS } from './builtins';
import { CURL, HTTPIE, WGET } from './commands';
import { SHELL_FILES } from './files';
import { resolveShellImport } from './imports';
import { lowerShell } from './lower/file';

export const SHELL: Language = {
  ...SHELL_FILES,
  comments: { form: HASH_COMMENT },
  tables: { libraries: [CURL, WGET, HTTPIE, SHELL_BUILTINS], methods: SHELL_METHODS, responseMembers: {} },
  lower: lowerShell,
  resolveImport: resolveShellImport,
};
