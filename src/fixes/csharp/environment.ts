/** The environment in C#: `Environment.GetEnvironmentVariable("NAME")`; a constant field becomes one that is read once. */
import { ancestorOfType, childrenOfType, type SyntaxNode, textOf } from '../../syntax/tree';
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';
import type { Edit, FixContext } from '../fix';

const STYLE: LiteralStyle = {
  strings: ['string_literal'],
  constants: ['attribute', 'parameter', 'case_switch_label', 'constant_pattern', 'switch_expression_arm'],
  concatenation: '+',
  reads: /\bEnvironment\.GetEnvironmentVariable\b/,
  choices: ['binary_expression'],
};

/** What a constant becomes that is read when the program runs; undefined where others may need it as a constant. */
function asVariable({ file: { text } }: FixContext, literal: SyntaxNode): readonly Edit[] | undefined {
  const declaration = ancestorOfType(literal, 'field_declaration', 'local_declaration_statement');
  const word =
    declaration && childrenOfType(declaration, 'modifier').find((modifier) => textOf(modifier, text) === 'const');
  if (declaration === undefined || word === undefined) return [];
  const names = [...childrenOfType(declaration, 'variable_declaration')].flatMap((one) =>
    childrenOfType(one, 'variable_declarator'),
  );
  if (names.length !== 1) return undefined;
  const isField = declaration.type === 'field_declaration';
  const end = isField ? word.end : word.end + (/^\s+/.exec(text.slice(word.end))?.[0].length ?? 0);
  return [{ span: { start: word.start, end }, text: isField ? 'static readonly' : '' }];
}

export const CSHARP_ENVIRONMENT: EnvironmentWriter = {
  languages: ['csharp'],
  keyFromEnvironment(context, key, name) {
    const isUsing = /^\s*(?:global\s+)?using\s+System\s*;/m.test(context.file.text);
    const read = `${isUsing ? '' : 'System.'}Environment.GetEnvironmentVariable("${name}")`;
    const replaced = literalReplaced(context, key, STYLE, () => read);
    const variable = replaced === undefined ? undefined : asVariable(context, replaced.literal);
    return replaced === undefined || variable === undefined ? undefined : [...variable, replaced.edit];
  },
};
