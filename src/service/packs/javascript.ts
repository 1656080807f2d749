import { createFindingFixer } from '../../fixes/findingFixes';
import { JAVASCRIPT_WRITER } from '../../fixes/javascript';
import { JAVASCRIPT_ENVIRONMENT } from '../../fixes/javascript/environment';
import { JAVASCRIPT } from '../../languages/javascript';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = {
  language: JAVASCRIPT,
  fixer: createFindingFixer(JAVASCRIPT_ENVIRONMENT),
  writer: JAVASCRIPT_WRITER,
};
