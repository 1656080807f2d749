import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableTexts } from '../src/api/texts';
import { FIX_TITLES } from '../src/fixes/titles';
import { ALL_RULES } from '../src/rules';
import { root } from './paths';

const literal = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;

/** A text where it is handed to the localising function: `localize('…')` in the core, `l10n.t('…')` in the editor. */
const localised = new RegExp(String.raw`\b(?:localize|l10n\.t)\(\s*${literal}`, 'g');

/** The message of a finding, which may be one of several; its texts are sentences. */
const message = /\btext:([\s\S]*?)\bargs\b/g;
const sentence = new RegExp(literal, 'g');

function textsOf(file: string, source: string): string[] {
  const literals = file.startsWith('rules/')
    ? [...source.matchAll(message)].flatMap(([, part = '']) => [...part.matchAll(sentence)])
    : [...source.matchAll(localised)];
  return literals
    .map(([, text = '']) => unquote(text))
    .filter((text) => /^[A-Z0-9`{].* /.test(text) || !file.startsWith('rules/'));
}

/** All texts that a user may see translated, each once, sorted: those in the sources and those of the tables. */
export function englishTexts(): readonly string[] {
  const texts = new Set([...tableTexts(), ...Object.values(FIX_TITLES), ...ALL_RULES.map((rule) => rule.title)]);
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts'))
      for (const text of textsOf(file, readFileSync(join(root, 'src', file), 'utf8'))) texts.add(text);
  return [...texts].sort();
}

const unquote = (literal: string): string => literal.slice(1, -1).replaceAll(/\\(.)/g, '$1');
