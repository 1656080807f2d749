import { createFindingFixer } from '../../fixes/findingFixes';
import { GO_WRITER } from '../../fixes/go';
import { GO_ENVIRONMENT } from '../../fixes/go/environment';
import { GO } from '../../languages/go';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: GO, fixer: createFindingFixer(GO_ENVIRONMENT), writer: GO_WRITER };
