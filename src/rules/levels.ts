/** What settings make of a rule's severity. */
import { mostSpecific } from './patterns';
import type { RuleMeta, Severity } from './rule';

/** `default` is the severity that the rule comes with. */
export const LEVELS = ['off', 'hint', 'information', 'warning', 'error', 'default'] as const;
export type Level = (typeof LEVELS)[number];

/** By the id of a rule, or a prefix with `*`; the id counts before a prefix, a longer prefix before a shorter one. */
export type RuleLevels = Readonly<Record<string, Level>>;

/** The severity of a rule's findings; undefined where it is switched off. */
export type SeverityOf = (rule: RuleMeta) => Severity | undefined;

/** What a preset makes of each severity that a rule comes with. */
export const PRESETS = {
  /** What is surely wrong. */
  quiet: { hint: 'off', information: 'off', warning: 'warning', error: 'error' },
  recommended: { hint: 'hint', information: 'information', warning: 'warning', error: 'error' },
  /** For a build that should fail on all that can be known. */
  strict: { hint: 'information', information: 'warning', warning: 'error', error: 'error' },
} as const satisfies Readonly<Record<string, Readonly<Record<Severity, Exclude<Level, 'default'>>>>>;

export type Preset = keyof typeof PRESETS;

/** The level that is said for a rule; undefined where nothing is. */
function levelOf(levels: RuleLevels, { id, severity }: RuleMeta): Exclude<Level, 'default'> | undefined {
  const pattern = mostSpecific(Object.keys(levels), id);
  const level = pattern === undefined ? undefined : levels[pattern];
  return level === 'default' ? severity : level;
}

/** @param said whose word counts: the first that names the rule, then the preset. */
export function severities(said: readonly RuleLevels[], preset: Preset): SeverityOf {
  return (rule) => {
    for (const levels of said) {
      const level = levelOf(levels, rule);
      if (level !== undefined) return level === 'off' ? undefined : level;
    }
    const level = PRESETS[preset][rule.severity];
    return level === 'off' ? undefined : level;
  };
}
