/** The environment in Python: `os.environ["NAME"]`, which fails early where the variable is not set. */
import { childIn, textOf } from '../../syntax/tree';
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';
import { importEdits, isImportable } from './imports';
import { styleIn } from './syntax';

const STYLE: LiteralStyle = {
  strings: ['string'],
  constants: ['case_pattern', 'type', 'concatenated_string'],
  concatenation: '+',
  reads: /^(?:os\.)?(?:getenv|environ)\b/,
  choices: ['boolean_operator'],
};

const OS = { module: 'os' };

export const PYTHON_ENVIRONMENT: EnvironmentWriter = {
  languages: ['python'],
  keyFromEnvironment(context, key, name) {
    const { quote } = styleIn(context);
    const read = (variable: string) => `os.environ[${quote}${variable}${quote}]`;
    const replaced = literalReplaced(context, key, STYLE, () => read(name));
    if (replaced === undefined || !isImportable(context, OS)) return undefined;
    const { literal, isChoice } = replaced;
    if (!isChoice) return [...importEdits(context, [OS]), replaced.edit];
    const { text } = context.file;
    const whole = literal.parent?.type === 'boolean_operator' ? literal.parent : literal.parent?.parent;
    const called = whole?.type === 'call' ? whole : whole?.children[0];
    const variable = /^os\.(?:getenv|environ\.get)\(\s*["'](\w+)["']/.exec(
      called === undefined || called === null ? '' : textOf(called, text),
    )?.[1];
    if (variable === undefined || whole === undefined || whole === null || childIn(whole, 'key') !== undefined)
      return [replaced.edit];
    return [{ span: { start: whole.start, end: whole.end }, text: read(variable) }];
  },
};
