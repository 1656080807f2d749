/** Reads a project file, `.twochatrc.json`. Its JSON schema is `schemas/twochatrc.schema.json`. */
import type { Message } from '../../rules';
import { PRESETS, type Preset, type RuleLevels } from '../../rules/levels';
import { nearest } from '../../rules/patterns';
import { readLevels } from './levels';

export const CONFIG_NAME = '.twochatrc.json';

export interface ProjectConfig {
  readonly rules: RuleLevels;
  /** What counts for rules that are not named. */
  readonly preset: Preset;
  /** URLs that lead to 2Chat besides its own: a proxy, a gateway. */
  readonly baseUrls: readonly string[];
  /** Names of functions of the project that send requests to 2Chat. */
  readonly wrappers: readonly string[];
  /** Files that are left out, as in a `.gitignore` beside the file. */
  readonly ignore: readonly string[];
}

export const NO_CONFIG: ProjectConfig = { rules: {}, preset: 'recommended', baseUrls: [], wrappers: [], ignore: [] };

export interface ReadConfig {
  /** Without what is wrong. */
  readonly config: ProjectConfig;
  readonly problems: readonly Message[];
}

const KEYS = ['$schema', ...Object.keys(NO_CONFIG)];

function isPreset(value: unknown): value is Preset {
  return typeof value === 'string' && Object.hasOwn(PRESETS, value);
}

/** JSON's own message quotes the text; the line says enough. */
function noJson(text: string, error: unknown): Message {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return { text: 'This is no JSON.', args: [] };
  return { text: 'This is no JSON: see line {0}.', args: [text.slice(0, Number(position)).split('\n').length] };
}

function listIn(value: unknown, key: string, problems: Message[]): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string' && one !== '')) return value;
  problems.push({ text: '"{0}" is a list of texts.', args: [key] });
  return [];
}

export function readConfig(text: string): ReadConfig {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { config: NO_CONFIG, problems: [noJson(text, error)] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { config: NO_CONFIG, problems: [{ text: 'This is an object: {0}.', args: [KEYS.join(', ')] }] };
  return fieldsOf(value as Readonly<Record<string, unknown>>);
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): ReadConfig {
  const problems: Message[] = [];
  for (const key of Object.keys(fields).filter((one) => !KEYS.includes(one))) {
    const meant = nearest(key, KEYS);
    problems.push(
      meant === undefined
        ? { text: 'There is no setting "{0}"; there are {1}.', args: [key, KEYS.join(', ')] }
        : { text: 'There is no setting "{0}". Is "{1}" meant?', args: [key, meant] },
    );
  }
  const { levels, problems: inRules } = readLevels(fields.rules);
  problems.push(...inRules);
  const preset = fields.preset ?? NO_CONFIG.preset;
  if (!isPreset(preset))
    problems.push({ text: '"{0}" is one of {1}.', args: ['preset', Object.keys(PRESETS).join(', ')] });
  const list = (key: 'baseUrls' | 'wrappers' | 'ignore') => listIn(fields[key], key, problems);
  const baseUrls = list('baseUrls');
  if (baseUrls.some((url) => !/^https?:\/\/[^/]/.test(url)))
    problems.push({ text: '"{0}" are whole URLs, with https:// at their beginning.', args: ['baseUrls'] });
  return {
    config: {
      rules: levels,
      preset: isPreset(preset) ? preset : NO_CONFIG.preset,
      baseUrls: baseUrls.filter((url) => /^https?:\/\/[^/]/.test(url)),
      wrappers: list('wrappers'),
      ignore: list('ignore'),
    },
    problems,
  };
}
