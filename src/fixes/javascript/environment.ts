/** The environment in JavaScript and TypeScript: Node, Vite, Deno, Apps Script. In code for browsers there is none. */

import { isForBrowsers } from '../../rules/browser';
import type { SyntaxNode } from '../../syntax/tree';
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';
import type { FixContext } from '../fix';
import { isTypeScript, styleIn } from './syntax';

const STYLE: LiteralStyle = {
  strings: ['string', 'template_string'],
  constants: ['literal_type', 'import_statement', 'enum_declaration', 'as_expression', 'satisfies_expression'],
  concatenation: '+',
  reads: /\benv\b/,
  choices: ['binary_expression'],
};

/** What an expression can stand in without parentheses around it. */
const LOOSE = new Set([
  'variable_declarator',
  'assignment_expression',
  'pair',
  'arguments',
  'array',
  'return_statement',
  'public_field_definition',
  'field_definition',
  'parenthesized_expression',
  'template_substitution',
  'required_parameter',
  'assignment_pattern',
]);

/** Code that runs in a browser has no environment, and a worker gets its own handed in. */
function hasEnvironment({ file }: FixContext): boolean {
  const { text } = file;
  const isPage = isForBrowsers(file) || /(?<![.\w])(?:document|window|localStorage)\.|\bjQuery\b|\$\.ajax/.test(text);
  return !isPage && !/\basync\s+fetch\s*\(\s*\w+[^)]*,\s*env\b/.test(text);
}

function readOf({ file: { text, path } }: FixContext, name: string, quote: string): string {
  if (/\bUrlFetchApp\b/.test(text))
    return `PropertiesService.getScriptProperties().getProperty(${quote}${name}${quote})`;
  if (/\bDeno\./.test(text)) return `Deno.env.get(${quote}${name}${quote})`;
  if (/\bBun\.env\b/.test(text)) return `Bun.env.${name}`;
  return /\bimport\.meta\.env\b/.test(text) || path.endsWith('.astro')
    ? `import.meta.env.${name}`
    : `process.env.${name}`;
}

export const JAVASCRIPT_ENVIRONMENT: EnvironmentWriter = {
  languages: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'],
  keyFromEnvironment(context, key, name) {
    if (!hasEnvironment(context)) return undefined;
    const { text } = context.file;
    const read = readOf(context, name, styleIn(context).quote);
    const isUntyped = !isTypeScript(context) || read.startsWith('import.meta');
    const inPlace = (literal: SyntaxNode): string => {
      if (isUntyped || text.slice(literal.start + 1, key.start) !== '') return read;
      const whole = `${read} ?? ${styleIn(context).quote.repeat(2)}`;
      return LOOSE.has(literal.parent?.type ?? '') ? whole : `(${whole})`;
    };
    const replaced = literalReplaced(context, key, STYLE, inPlace);
    if (replaced === undefined) return undefined;
    const { edit, literal, isChoice } = replaced;
    if (literal.parent?.type === 'jsx_attribute') return [{ ...edit, text: `{${edit.text}}` }];
    // Where the stand-in goes, a variable that is not set would be no string any more: an empty one stands in.
    if (isChoice && isTypeScript(context)) return [{ ...edit, span: literal, text: styleIn(context).quote.repeat(2) }];
    return [edit];
  },
};
