import { HTTP } from '../../languages/http';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: HTTP };
