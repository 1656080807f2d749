/** The packs of all languages, each of which is a bundle of its own in the extension. */

import type { LanguagePack } from '../pack';
import { pack as csharp } from './csharp';
import { pack as go } from './go';
import { pack as http } from './http';
import { pack as java } from './java';
import { pack as javascript } from './javascript';
import { pack as php } from './php';
import { pack as python } from './python';
import { pack as ruby } from './ruby';
import { pack as rust } from './rust';
import { pack as shell } from './shell';

const PACKS: Readonly<Record<string, LanguagePack>> = {
  csharp,
  go,
  http,
  java,
  javascript,
  php,
  python,
  ruby,
  rust,
  shell,
};

/** @throws Error for a name that none of them has. */
export async function everyPack(id: string): Promise<LanguagePack> {
  const pack = PACKS[id];
  if (pack === undefined) throw new Error(`There is no language ${id}`);
  return pack;
}
