/** Planning fixes in every language. */
import { CSHARP_ENVIRONMENT } from './csharp/environment';
import type { EnvironmentWriter } from './environment';
import { createFindingFixer } from './findingFixes';
import { GO_WRITER } from './go';
import { GO_ENVIRONMENT } from './go/environment';
import { HTTP_ENVIRONMENT } from './http/environment';
import { JAVA_ENVIRONMENT } from './java/environment';
import { JAVASCRIPT_WRITER } from './javascript';
import { JAVASCRIPT_ENVIRONMENT } from './javascript/environment';
import { PHP_WRITER } from './php';
import { PHP_ENVIRONMENT } from './php/environment';
import { createPlanner } from './planner';
import { PYTHON_WRITER } from './python';
import { PYTHON_ENVIRONMENT } from './python/environment';
import { RUBY_WRITER } from './ruby';
import { RUBY_ENVIRONMENT } from './ruby/environment';
import { RUST_ENVIRONMENT } from './rust/environment';
import { SHELL_ENVIRONMENT } from './shell/environment';
import type { Writer } from './writer';

export { applyEdits } from './apply';
export type { Edit, Fix, FixContext } from './fix';
export { FIX_TITLES } from './titles';

const WRITERS: readonly Writer[] = [JAVASCRIPT_WRITER, PYTHON_WRITER, PHP_WRITER, GO_WRITER, RUBY_WRITER];

const ENVIRONMENTS: readonly EnvironmentWriter[] = [
  CSHARP_ENVIRONMENT,
  GO_ENVIRONMENT,
  HTTP_ENVIRONMENT,
  JAVA_ENVIRONMENT,
  JAVASCRIPT_ENVIRONMENT,
  PHP_ENVIRONMENT,
  PYTHON_ENVIRONMENT,
  RUBY_ENVIRONMENT,
  RUST_ENVIRONMENT,
  SHELL_ENVIRONMENT,
];

export const { fixesAt, fixesOf } = createPlanner(WRITERS, ENVIRONMENTS.map(createFindingFixer));
