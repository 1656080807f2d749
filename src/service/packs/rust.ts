import { createFindingFixer } from '../../fixes/findingFixes';
import { RUST_ENVIRONMENT } from '../../fixes/rust/environment';
import { RUST } from '../../languages/rust';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: RUST, fixer: createFindingFixer(RUST_ENVIRONMENT) };
