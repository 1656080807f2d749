import { CSHARP_ENVIRONMENT } from '../../fixes/csharp/environment';
import { CSHARP } from '../../languages/csharp';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: CSHARP, environment: CSHARP_ENVIRONMENT };
