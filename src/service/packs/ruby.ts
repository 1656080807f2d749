import { RUBY } from '../../languages/ruby';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: RUBY };
