/** All files that are made from the rules. */
import { configSchema } from './configSchema';

/** Paths below the root, to their text. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([['schemas/twochatrc.schema.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`]]);
}
