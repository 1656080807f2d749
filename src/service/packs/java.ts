import { JAVA } from '../../languages/java';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: JAVA };
