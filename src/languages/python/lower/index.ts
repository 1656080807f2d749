/** Lowers a Python file to a flow module. */
import type { Module } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { ACCESSES } from './access';
import { ASSIGNMENTS } from './assignment';
import { CALLS } from './calls';
import { CLASSES } from './classes';
import { COLLECTIONS } from './collections';
import { FUNCTION_STATEMENTS, FUNCTIONS } from './functions';
import { LITERALS } from './literals';
import { Lowering, namedParts, type Tables } from './lowering';
import { MATCH } from './match';
import { IMPORTS } from './modules';
import { OPERATORS } from './operators';
import { STATEMENTS } from './statements';
import { WITH } from './with';

const TABLES: Tables = {
  expressions: {
    ...LITERALS,
    ...COLLECTIONS,
    ...OPERATORS,
    ...ACCESSES,
    ...CALLS,
    ...FUNCTIONS,
    ...ASSIGNMENTS,
  },
  statements: { ...STATEMENTS, ...FUNCTION_STATEMENTS, ...CLASSES, ...IMPORTS, ...WITH, ...MATCH },
};

export function lowerPython(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new Lowering(source, TABLES);
  return { path, language: 'python', scoping: 'function', body: lowering.statements(namedParts(root)) };
}
