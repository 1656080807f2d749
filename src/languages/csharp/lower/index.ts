/** Lowers a C# file: classes, top-level statements, and what was lifted out of them. */
import type { Module, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf, walk } from '../../../syntax/tree';
import { ACCESSES } from './access';
import { CLASSES } from './classes';
import { CREATIONS } from './creation';
import { CSharpLowering } from './csharpLowering';
import { collectFacts } from './facts';
import { FUNCTIONS } from './functions';
import { LITERALS } from './literals';
import { OPERATORS } from './operators';
import { QUERIES } from './queries';
import { STATEMENTS } from './statements';
import { TYPES } from './types';

const TABLES = {
  expressions: { ...LITERALS, ...TYPES, ...ACCESSES, ...CREATIONS, ...OPERATORS, ...FUNCTIONS, ...QUERIES },
  statements: { ...STATEMENTS, ...CLASSES },
};

const NAMESPACES = new Set(['namespace_declaration', 'file_scoped_namespace_declaration']);

/** The namespace of the file: the first one that it declares. */
function namespaceOf(root: SyntaxNode, source: string): string | undefined {
  for (const node of walk(root)) {
    if (NAMESPACES.has(node.type)) {
      const name = childIn(node, 'name');
      return name === undefined ? undefined : textOf(name, source);
    }
    if (node.parent === root && node.type === 'class_declaration') return undefined;
  }
  return undefined;
}

/** Names of the namespaces around are seen without a `using`. */
function enclosing(namespace: string | undefined): Statement[] {
  const parts = namespace?.split('.') ?? [];
  return parts.slice(1).map((_, index) => ({
    kind: 'import',
    span: { start: 0, end: 0 },
    module: parts.slice(0, parts.length - 1 - index).join('.'),
    names: [{ imported: '*names', local: '*' }],
  }));
}

export function lowerCSharp(root: SyntaxNode, source: string, path: string): Module {
  const facts = collectFacts(root, source);
  const lowering = new CSharpLowering(source, facts, TABLES);
  const body = lowering.statements(root.children.filter((child) => child.named));
  const namespace = namespaceOf(root, source);
  return {
    path,
    language: 'csharp',
    scoping: 'declared',
    implicitThis: true,
    ...(namespace !== undefined && { namespace }),
    ...(facts.extensions.size > 0 && { extensions: facts.extensions }),
    body: [...enclosing(namespace), ...lowering.lifted, ...body],
  };
}
