import { createFindingFixer } from '../../fixes/findingFixes';
import { SHELL_ENVIRONMENT } from '../../fixes/shell/environment';
import { SHELL } from '../../languages/shell';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: SHELL, fixer: createFindingFixer(SHELL_ENVIRONMENT) };
