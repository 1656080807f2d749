import { JAVA_ENVIRONMENT } from '../../fixes/java/environment';
import { JAVA } from '../../languages/java';
import type { LanguagePack } from '../pack';

export const pack: LanguagePack = { language: JAVA, environment: JAVA_ENVIRONMENT };
