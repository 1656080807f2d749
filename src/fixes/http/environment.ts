/** The environment in `.http` files, as VS Code's REST Client reads it. */
import type { EnvironmentWriter } from '../environment';

export const HTTP_ENVIRONMENT: EnvironmentWriter = {
  languages: ['http'],
  keyFromEnvironment: (_context, key, name) => [{ span: key, text: `{{$processEnv ${name}}}` }],
};
