import { createFindingFixer } from '../../fixes/findingFixes';
import { JAVA_ENVIRONMENT } from '../../fixes/java/environment';
import { JAVA } from '../../languages/java';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: JAVA, fixer: createFindingFixer(JAVA_ENVIRONMENT) };
