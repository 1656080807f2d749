import { JAVASCRIPT_WRITER } from '../../fixes/javascript';
import { JAVASCRIPT } from '../../languages/javascript';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: JAVASCRIPT, writer: JAVASCRIPT_WRITER };
