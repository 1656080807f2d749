import { createFindingFixer } from '../../fixes/findingFixes';
import { PHP_WRITER } from '../../fixes/php';
import { PHP_ENVIRONMENT } from '../../fixes/php/environment';
import { PHP } from '../../languages/php';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: PHP, fixer: createFindingFixer(PHP_ENVIRONMENT), writer: PHP_WRITER };
