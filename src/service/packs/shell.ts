import { SHELL } from '../../languages/shell';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: SHELL };
