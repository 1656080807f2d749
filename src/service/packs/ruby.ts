import { createFindingFixer } from '../../fixes/findingFixes';
import { RUBY_WRITER } from '../../fixes/ruby';
import { RUBY_ENVIRONMENT } from '../../fixes/ruby/environment';
import { RUBY } from '../../languages/ruby';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: RUBY, fixer: createFindingFixer(RUBY_ENVIRONMENT), writer: RUBY_WRITER };
