/** The environment in Ruby: `ENV.fetch('NAME')`, which fails early where the variable is not set. */
import { textOf } from '../../syntax/tree';
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';

const STYLE: LiteralStyle = {
  strings: ['string'],
  constants: ['in_clause', 'when', 'chained_string'],
  concatenation: '+',
  reads: /^ENV\b/,
  choices: ['binary'],
};

export const RUBY_ENVIRONMENT: EnvironmentWriter = {
  languages: ['ruby'],
  keyFromEnvironment(context, key, name) {
    const { text } = context.file;
    const singles = text.split("'").length;
    const quote = singles >= text.split('"').length ? "'" : '"';
    const read = (variable: string) => `ENV.fetch(${quote}${variable}${quote})`;
    const replaced = literalReplaced(context, key, STYLE, () => read(name));
    if (replaced === undefined) return undefined;
    const choice = replaced.literal.parent;
    const variable = choice === null ? undefined : /^ENV\[["'](\w+)["']\]/.exec(textOf(choice, text))?.[1];
    return replaced.isChoice && choice?.type === 'binary' && variable !== undefined
      ? [{ span: { start: choice.start, end: choice.end }, text: read(variable) }]
      : [replaced.edit];
  },
};
