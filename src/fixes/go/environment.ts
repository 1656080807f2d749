/** The environment in Go: `os.Getenv("NAME")`; a constant becomes a variable. */
import { ancestorOfType, childOfType, childrenOfType, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import { type EnvironmentWriter, type LiteralStyle, literalReplaced } from '../environment';
import type { Edit, FixContext } from '../fix';

const STYLE: LiteralStyle = {
  strings: ['interpreted_string_literal', 'raw_string_literal'],
  constants: ['expression_case', 'import_declaration', 'field_declaration'],
  concatenation: '+',
  reads: /^os\.(?:Getenv|LookupEnv)\b/,
  choices: [],
};

/** The import of `os`, in its place by name; undefined where that cannot be said. */
function importOs({ file: { root, text } }: FixContext): readonly Edit[] | undefined {
  const declarations = childrenOfType(root, 'import_declaration');
  const specs = declarations.flatMap((one) => [...walk(one)].filter((node) => node.type === 'import_spec'));
  const own = specs.find((spec) => textOf(spec, text).endsWith('"os"'));
  if (own !== undefined) return textOf(own, text) === '"os"' ? [] : undefined;
  const [first] = declarations;
  const list = first === undefined ? undefined : childOfType(first, 'import_spec_list');
  if (first === undefined) {
    const clause = childOfType(root, 'package_clause');
    return clause && [{ span: { start: clause.end, end: clause.end }, text: '\n\nimport "os"' }];
  }
  if (list === undefined) return [{ span: { start: first.start, end: first.start }, text: 'import "os"\n' }];
  const isStandard = (spec: SyntaxNode) => /^"[\w/]+"$/.test(textOf(spec, text));
  const standard = childrenOfType(list, 'import_spec').filter(isStandard);
  const next = standard.find((spec) => textOf(spec, text) > '"os"');
  if (next !== undefined) return [{ span: { start: next.start, end: next.start }, text: '"os"\n\t' }];
  const last = standard.at(-1);
  return last && [{ span: { start: last.end, end: last.end }, text: '\n\t"os"' }];
}

/** `const` to `var`, where the declaration is of this one name and no other constant needs it. */
function asVariable({ file: { text } }: FixContext, literal: SyntaxNode): readonly Edit[] | undefined {
  const declaration = ancestorOfType(literal, 'const_declaration');
  if (declaration === undefined) return [];
  const [keyword] = declaration.children;
  const isAlone =
    childrenOfType(declaration, 'const_spec').length === 1 && !/^const\s*\(/.test(textOf(declaration, text));
  return keyword?.type === 'const' && isAlone ? [{ span: keyword, text: 'var' }] : undefined;
}

export const GO_ENVIRONMENT: EnvironmentWriter = {
  languages: ['go'],
  keyFromEnvironment(context, key, name) {
    const replaced = literalReplaced(context, key, STYLE, () => `os.Getenv("${name}")`);
    const imports = replaced === undefined ? undefined : importOs(context);
    const variable = replaced === undefined ? undefined : asVariable(context, replaced.literal);
    return replaced === undefined || imports === undefined || variable === undefined
      ? undefined
      : [...imports, ...variable, replaced.edit];
  },
};
