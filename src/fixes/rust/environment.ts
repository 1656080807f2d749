/** The environment in Rust: `env!("NAME")`, read when the program is built: a `&'static str` like the literal, in constants too. */
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';

const STYLE: LiteralStyle = {
  strings: ['string_literal'],
  constants: ['match_pattern', 'attribute_item', 'token_tree'],
  concatenation: '+',
  reads: /\benv::var\b/,
  choices: [],
};

export const RUST_ENVIRONMENT: EnvironmentWriter = {
  languages: ['rust'],
  keyFromEnvironment(context, key, name) {
    const replaced = literalReplaced(context, key, STYLE, () => `env!("${name}")`);
    return replaced === undefined || replaced.isChoice || replaced.edit.text.includes(' + ')
      ? undefined
      : [replaced.edit];
  },
};
