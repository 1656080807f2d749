import { PYTHON_WRITER } from '../../fixes/python';
import { PYTHON } from '../../languages/python';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: PYTHON, writer: PYTHON_WRITER };
