import { CSHARP } from '../../languages/csharp';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: CSHARP };
