import { PHP } from '../../languages/php';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: PHP };
