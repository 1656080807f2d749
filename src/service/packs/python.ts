import { createFindingFixer } from '../../fixes/findingFixes';
import { PYTHON_WRITER } from '../../fixes/python';
import { PYTHON_ENVIRONMENT } from '../../fixes/python/environment';
import { PYTHON } from '../../languages/python';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = {
  language: PYTHON,
  fixer: createFindingFixer(PYTHON_ENVIRONMENT),
  writer: PYTHON_WRITER,
};
