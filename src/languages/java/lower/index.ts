/** Lowers a Java file. */
import type { Module } from '../../../flow/ir';
import { childOfType, type SyntaxNode, textOf } from '../../../syntax/tree';
import { CALLS } from './calls';
import { CLASSES } from './classes';
import { CREATIONS } from './creation';
import { collectFacts } from './facts';
import { FUNCTIONS } from './functions';
import { JavaLowering } from './javaLowering';
import { LITERALS } from './literals';
import { NAMES } from './names';
import { OPERATORS } from './operators';
import { SWITCHES } from './patterns';
import { STATEMENTS } from './statements';
import { TYPES } from './types';

const TABLES = {
  expressions: { ...LITERALS, ...TYPES, ...NAMES, ...CALLS, ...CREATIONS, ...OPERATORS, ...FUNCTIONS, ...SWITCHES },
  statements: { ...STATEMENTS, ...CLASSES },
};

export function lowerJava(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new JavaLowering(source, collectFacts(root, source), TABLES);
  const children = root.children.filter((child) => child.named);
  const isImport = (node: SyntaxNode) => node.type === 'import_declaration';
  const imports = lowering.statements(children.filter(isImport));
  const body = lowering.statements(children.filter((child) => !isImport(child)));
  const header = childOfType(root, 'package_declaration');
  const name = header === undefined ? undefined : childOfType(header, 'scoped_identifier', 'identifier');
  return {
    path,
    language: 'java',
    scoping: 'declared',
    implicitThis: true,
    ...(name !== undefined && { namespace: textOf(name, source) }),
    body: [...imports, ...lowering.lifted, ...body],
  };
}
