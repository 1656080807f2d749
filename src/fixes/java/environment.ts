/** The environment in Java: `System.getenv("NAME")`. */
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';

const STYLE: LiteralStyle = {
  strings: ['string_literal'],
  constants: ['annotation', 'switch_label'],
  concatenation: '+',
  reads: /^System\.getenv\b/,
  choices: [],
};

export const JAVA_ENVIRONMENT: EnvironmentWriter = {
  languages: ['java'],
  keyFromEnvironment(context, key, name) {
    const replaced = literalReplaced(context, key, STYLE, () => `System.getenv("${name}")`);
    return replaced === undefined ? undefined : [replaced.edit];
  },
};
