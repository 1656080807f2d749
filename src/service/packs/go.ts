import { GO_ENVIRONMENT } from '../../fixes/go/environment';
import { GO } from '../../languages/go';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: GO, environment: GO_ENVIRONMENT };
