import { createFindingFixer } from '../../fixes/findingFixes';
import { GO_ENVIRONMENT } from '../../fixes/go/environment';
import { GO } from '../../languages/go';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: GO, fixer: createFindingFixer(GO_ENVIRONMENT) };
