import { GO } from '../../languages/go';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: GO };
