import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableTexts } from '../src/api/texts';
import { FIX_TITLES } from '../src/fixes/titles';
import { root } from './paths';

/** A text where it is handed to the localising function: `localize('…')` in the core, `l10n.t('…')` in the editor. */
const localised = /\b(?:localize|l10n\.t)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

/** All texts that a user may see translated, each once, sorted: those in the sources and those of the tables. */
export function englishTexts(): readonly string[] {
  const texts = new Set([...tableTexts(), ...Object.values(FIX_TITLES)]);
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) {
      for (const [, literal = ''] of readFileSync(join(root, 'src', file), 'utf8').matchAll(localised)) {
        texts.add(unquote(literal));
      }
    }
  }
  return [...texts].sort();
}

const unquote = (literal: string): string => literal.slice(1, -1).replaceAll(/\\(.)/g, '$1');
