/** Reads levels of rules as a user writes them, in the editor's settings and in a project file. */
import { ALL_RULES, type Message } from '../../rules';
import { LEVELS, type Level, type RuleLevels } from '../../rules/levels';
import { means, nearest } from '../../rules/patterns';

const IDS = ALL_RULES.map((rule) => rule.id);

export interface ReadLevels {
  /** Without what is wrong. */
  readonly levels: RuleLevels;
  readonly problems: readonly Message[];
}

function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** Undefined where a pattern means some rule. */
export function unknownRule(pattern: string): Message | undefined {
  if (IDS.some((id) => means(pattern, id))) return undefined;
  const meant = nearest(pattern, IDS);
  return meant === undefined
    ? { text: 'There is no rule "{0}".', args: [pattern] }
    : { text: 'There is no rule "{0}". Is "{1}" meant?', args: [pattern, meant] };
}

export function readLevels(value: unknown): ReadLevels {
  if (value === undefined) return { levels: {}, problems: [] };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      levels: {},
      problems: [{ text: 'The rules are an object: a rule, or a prefix with *, to a level.', args: [] }],
    };
  const problems: Message[] = [];
  const levels: Record<string, Level> = {};
  for (const [pattern, level] of Object.entries(value)) {
    const unknown = unknownRule(pattern);
    if (unknown !== undefined) problems.push(unknown);
    else if (!isLevel(level))
      problems.push({ text: 'The level of "{0}" is one of {1}.', args: [pattern, LEVELS.join(', ')] });
    else levels[pattern] = level;
  }
  return { levels, problems };
}
