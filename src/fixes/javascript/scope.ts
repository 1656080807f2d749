/** Where a name of a JavaScript file gets its value. */
import { childIn, childrenOfType, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { isBlock, isFunction } from './syntax';

export interface Declaration {
  readonly kind: 'variable' | 'parameter' | 'caught';
  /** The declarator or parameter. */
  readonly node: SyntaxNode;
  /** What it starts with, if the name stands for the whole of it. */
  readonly value: SyntaxNode | undefined;
  /** The type annotation's text, without its colon. */
  readonly type: string;
}

function typeText(node: SyntaxNode, source: string): string {
  const annotation = childIn(node, 'type');
  return annotation === undefined ? '' : textOf(annotation, source).replace(/^:\s*/, '');
}

function declaratorsOf(statement: SyntaxNode): SyntaxNode[] {
  const declaration = statement.type === 'export_statement' ? childIn(statement, 'declaration') : statement;
  return declaration?.type === 'lexical_declaration' || declaration?.type === 'variable_declaration'
    ? childrenOfType(declaration, 'variable_declarator')
    : [];
}

function inBlock(block: SyntaxNode, name: string, source: string): Declaration | undefined {
  for (const statement of block.children) {
    for (const node of declaratorsOf(statement)) {
      const declared = childIn(node, 'name');
      if (declared?.type === 'identifier' && textOf(declared, source) === name)
        return { kind: 'variable', node, value: childIn(node, 'value'), type: typeText(node, source) };
      if (declared !== undefined && declared.type !== 'identifier' && patternNames(declared, source).includes(name))
        return { kind: 'variable', node, value: undefined, type: '' };
    }
  }
  return undefined;
}

/** Names that a destructuring pattern binds. */
export function patternNames(pattern: SyntaxNode, source: string): string[] {
  if (pattern.type === 'identifier' || pattern.type === 'shorthand_property_identifier_pattern')
    return [textOf(pattern, source)];
  if (pattern.type === 'pair_pattern') {
    const value = childIn(pattern, 'value');
    return value === undefined ? [] : patternNames(value, source);
  }
  return pattern.children.flatMap((child) => (child.field === 'right' ? [] : patternNames(child, source)));
}

function inParameters(fn: SyntaxNode, name: string, source: string): Declaration | undefined {
  const single = childIn(fn, 'parameter');
  const parameters = single === undefined ? (childIn(fn, 'parameters')?.children ?? []) : [single];
  for (const node of parameters) {
    const pattern = childIn(node, 'pattern') ?? childIn(node, 'left') ?? node;
    if (patternNames(pattern, source).includes(name))
      return { kind: 'parameter', node, value: undefined, type: typeText(node, source) };
  }
  return undefined;
}

/** The declaration that a name means at a place; undefined for globals, imports and functions. */
export function declarationOf(context: FixContext, name: string, at: SyntaxNode): Declaration | undefined {
  const source = context.file.text;
  for (let scope = at.parent; scope !== null; scope = scope.parent) {
    const found = isBlock(scope)
      ? inBlock(scope, name, source)
      : isFunction(scope)
        ? inParameters(scope, name, source)
        : undefined;
    if (found !== undefined) return found;
    const caught = scope.type === 'catch_clause' ? childIn(scope, 'parameter') : undefined;
    if (caught !== undefined && patternNames(caught, source).includes(name))
      return { kind: 'caught', node: caught, value: undefined, type: '' };
  }
  return undefined;
}
