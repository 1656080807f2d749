/** Lowers a whole file: puts the tables together and gives every part of the lowering the way back into them. */
import type { Expression, Module, Span, Statement } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { lowerClass } from './classes';
import { isTypeOnly, type Lowering, parts, spanOf, unknownAt } from './context';
import { EXPRESSIONS } from './expressions';
import { lowerFunction } from './functions';
import { lowerTarget } from './patterns';
import { collectPrototypes } from './prototypes';
import { STATEMENTS } from './statements';
import { collectTypes, lowerType } from './types';

/** @param path identity of the file, kept as it is given */
export function lowerModule(root: SyntaxNode, source: string, path: string): Module {
  const lowering: Lowering = {
    source,
    types: collectTypes(root, source),
    loweredTypes: new Map(),
    prototypes: collectPrototypes(root, source),
    generator: false,
    expression: (node) => expression(lowering, node),
    statements: (node) => statements(lowering, node),
    target: (node) => lowerTarget(lowering, node),
    fn: (node, shape) => lowerFunction(lowering, node, shape),
    classDefinition: (node) => lowerClass(lowering, node),
    type: (node) => lowerType(lowering, node),
  };
  const body = [...commonJsNames(root, source), ...statements(lowering, root)];
  return { path, language: 'javascript', scoping: 'declared', body };
}

/** `module.exports` and `exports` are one object, which a CommonJS file has from its start. */
function commonJsNames(root: SyntaxNode, source: string): readonly Statement[] {
  if (!/\bexports\s*[.[=]/.test(source)) return [];
  const span: Span = { start: root.start, end: root.start };
  const name = (text: string) => ({ kind: 'name', span, name: text }) as const;
  const key: Expression = { kind: 'literal', span, value: 'exports' };
  const empty: Expression = { kind: 'object', span, entries: [] };
  return [
    { kind: 'declare', span, target: name('exports'), value: empty },
    {
      kind: 'declare',
      span,
      target: name('module'),
      value: { kind: 'object', span, entries: [{ key, value: name('exports') }] },
    },
  ];
}

function expression(lowering: Lowering, node: SyntaxNode): Expression {
  const lower = EXPRESSIONS[node.type];
  if (lower !== undefined) return lower(lowering, node);
  if (STATEMENTS[node.type] !== undefined && node.type !== 'ERROR')
    return { kind: 'do', span: spanOf(node), body: statements(lowering, node) };
  return unknownAt(
    node,
    parts(node).map((child) => expression(lowering, child)),
  );
}

function statements(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  if (isTypeOnly(node)) return [];
  const lower = STATEMENTS[node.type];
  if (lower !== undefined) return lower(lowering, node);
  return [{ kind: 'expression', span: spanOf(node), value: expression(lowering, node) }];
}
