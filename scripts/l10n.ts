/** Writes `l10n/bundle.l10n.json`: the English texts that a translation starts from. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishTexts } from './englishTexts';
import { root } from './paths';

const bundle = Object.fromEntries(englishTexts().map((text) => [text, text]));
writeFileSync(join(root, 'l10n', 'bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);
