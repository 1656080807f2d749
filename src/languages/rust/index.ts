/** Rust: reqwest, ureq. */
import { SLASH_COMMENT } from '../comments';
import type { Language } from '../language';
import { BUILTINS } from './builtins';
import { REQWEST } from './clients/reqwest';
import { UREQ } from './clients/ureq';
import { RUST_FILES } from './files';
import { lowerRust } from './lower';
import { METHODS, RESPONSE_MEMBERS } from './methods';
import { resolveImport } from './resolve';

export const RUST: Language = {
  ...RUST_FILES,
  comments: { form: SLASH_COMMENT },
  tables: { libraries: [REQWEST, UREQ, BUILTINS], methods: METHODS, responseMembers: RESPONSE_MEMBERS },
  lower: lowerRust,
  resolveImport,
};
