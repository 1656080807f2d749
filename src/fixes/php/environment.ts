/** The environment in PHP: `getenv('NAME')`. Properties, constants and defaults take no calls. */
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';

const STYLE: LiteralStyle = {
  strings: ['string', 'encapsed_string'],
  constants: [
    'const_declaration',
    'property_declaration',
    'static_variable_declaration',
    'function_static_declaration',
    'simple_parameter',
    'property_promotion_parameter',
    'enum_case',
    'attribute_list',
    'heredoc',
  ],
  concatenation: '.',
  reads: /^\\?(?:getenv|env|config)\b|^\$_(?:ENV|SERVER)\b/,
  choices: ['conditional_expression', 'binary_expression'],
};

export const PHP_ENVIRONMENT: EnvironmentWriter = {
  languages: ['php'],
  keyFromEnvironment(context, key, name) {
    const replaced = literalReplaced(context, key, STYLE, () => `getenv('${name}')`);
    return replaced === undefined ? undefined : [replaced.edit];
  },
};
