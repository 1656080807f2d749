import { CSHARP_ENVIRONMENT } from '../../fixes/csharp/environment';
import { createFindingFixer } from '../../fixes/findingFixes';
import { CSHARP } from '../../languages/csharp';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: CSHARP, fixer: createFindingFixer(CSHARP_ENVIRONMENT) };
