import { createFindingFixer } from '../../fixes/findingFixes';
import { HTTP_ENVIRONMENT } from '../../fixes/http/environment';
import { HTTP } from '../../languages/http';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: HTTP, fixer: createFindingFixer(HTTP_ENVIRONMENT) };
