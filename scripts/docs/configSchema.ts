/** The JSON schema of `.twochatrc.json`, from the rules, levels and presets. */
import { ALL_RULES } from '../../src/rules';
import { LEVELS, PRESETS } from '../../src/rules/levels';

const PRESET_TEXTS: Readonly<Record<keyof typeof PRESETS, string>> = {
  quiet: 'Warnings and errors only.',
  recommended: 'Each rule as it comes.',
  strict: 'Each rule one step more severe than it comes.',
};

const LEVEL_TEXTS: Readonly<Record<(typeof LEVELS)[number], string>> = {
  off: 'Not reported.',
  hint: 'Dots under the code.',
  information: 'Reported as information.',
  warning: 'Reported as a warning.',
  error: 'Reported as an error.',
  default: 'As the rule comes, whatever the preset says.',
};

const list = (description: string, more: object = {}) => ({
  description,
  type: 'array',
  items: { type: 'string', minLength: 1, ...more },
  default: [],
});

export function configSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '2Chat Status Codes',
    description: 'How a project wants its 2Chat calls checked, in the editor, on the command line and in CI.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'A rule, or the beginning of rules with * at its end, to a level.',
        type: 'object',
        default: {},
        properties: Object.fromEntries(
          ALL_RULES.map(({ id, title, severity }) => [
            id,
            { $ref: '#/definitions/level', description: `${title}. (${severity})` },
          ]),
        ),
        patternProperties: { '\\*$': { $ref: '#/definitions/level' } },
        additionalProperties: false,
      },
      preset: {
        description: 'What counts for rules that are not named.',
        enum: Object.keys(PRESETS),
        enumDescriptions: Object.values(PRESET_TEXTS),
        default: 'recommended',
      },
      baseUrls: list('URLs that lead to 2Chat besides its own: a proxy, a gateway.', { pattern: '^https?://[^/]' }),
      wrappers: list('Names of functions of the project that send requests to 2Chat.'),
      ignore: list('Files that are left out, written as in a .gitignore beside this file.'),
    },
    definitions: {
      level: { enum: LEVELS, enumDescriptions: LEVELS.map((level) => LEVEL_TEXTS[level]) },
    },
  };
}
