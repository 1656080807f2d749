import { RUST } from '../../languages/rust';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: RUST };
