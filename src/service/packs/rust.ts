import { RUST_ENVIRONMENT } from '../../fixes/rust/environment';
import { RUST } from '../../languages/rust';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: RUST, environment: RUST_ENVIRONMENT };
