/** The libraries that Java and Kotlin share; ktor is Kotlin's alone. */
import type { Library } from '../../flow/library';
import { BUILTINS } from './builtins';
import { APACHE } from './clients/apache';
import { JAVA_HTTP, JAVA_NET } from './clients/javaNet';
import { KTOR } from './clients/ktor';
import { OK_HTTP } from './clients/okHttp';
import { RETROFIT } from './clients/retrofit';
import { SPRING, WEB_CLIENT } from './clients/spring';
import { STATUS_CONSTANTS } from './clients/statusConstants';

export const JVM_LIBRARIES: readonly Library[] = [
  JAVA_HTTP,
  JAVA_NET,
  OK_HTTP,
  APACHE,
  SPRING,
  WEB_CLIENT,
  RETROFIT,
  KTOR,
  STATUS_CONSTANTS,
  BUILTINS,
];
