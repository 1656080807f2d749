/** Rust: reqwest, ureq. */
import { SLASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { REQWEST } from './clients/reqwest';
import { UREQ } from './clients/ureq';
import { RUST_FILES } from './files';
import { lowerRust } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { cratesOf, resolveImport } from './resolve';

const LIBRARIES = [REQWEST, UREQ, BUILTINS];
const CRATES = cratesOf(LIBRARIES.flatMap((library) => Object.keys(library.entries)));

export const RUST: Language = {
  ...RUST_FILES,
  comments: { form: SLASH_COMMENT },
  tables: { libraries: LIBRARIES, methods: METHODS, responseMembers: RESPONSE_MEMBERS },
  lower: lowerRust,
  resolveImport: (module, from) => resolveImport(module, from, CRATES),
};
