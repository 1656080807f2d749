/** Lowers a Go file to a flow module. */
import type { Module, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { localName } from '../packages';
import { CALLS } from './calls';
import { CONTROL } from './control';
import { EXPRESSIONS } from './expressions';
import { factsOf, importSpecs } from './facts';
import { FUNCTIONS } from './functions';
import { LITERALS } from './literals';
import { Lowering, spanOf, type Tables } from './lowering';
import { STATEMENTS } from './statements';
import { foreignClasses } from './types';

const TABLES: Tables = {
  expressions: { ...LITERALS, ...EXPRESSIONS, ...CALLS, ...FUNCTIONS },
  statements: { ...STATEMENTS, ...CONTROL },
};

function imports(declaration: SyntaxNode, lowering: Lowering): Statement[] {
  return importSpecs(declaration).flatMap((spec): Statement[] => {
    const module = lowering.text(childIn(spec, 'path')).slice(1, -1);
    const name = childIn(spec, 'name');
    const given = lowering.text(name);
    if (module === '' || given === '_') return [];
    const names =
      given === '.'
        ? [{ imported: '*names', local: '' }]
        : [{ imported: '*', local: given === '' ? localName(module) : given }];
    return [{ kind: 'import', span: spanOf(spec), module, names }];
  });
}

/** Order of evaluation at the top level, where Go has none: what needs nothing comes first. */
const PHASES: Readonly<Record<string, number>> = {
  import_declaration: 0,
  const_declaration: 1,
  type_declaration: 2,
  function_declaration: 3,
  method_declaration: 3,
};
const LAST_PHASE = 4;

function topLevel(root: SyntaxNode, lowering: Lowering): Statement[] {
  const phases: Statement[][] = Array.from({ length: LAST_PHASE + 1 }, () => []);
  for (const node of namedChildren(root)) {
    const phase = phases[PHASES[node.type] ?? LAST_PHASE] as Statement[];
    if (node.type === 'import_declaration') phase.push(...imports(node, lowering));
    else if (node.type !== 'method_declaration' && node.type !== 'package_clause')
      phase.push(...lowering.statement(node));
  }
  phases[PHASES.method_declaration as number]?.push(...foreignClasses(lowering));
  return phases.flat();
}

/** Files of one directory and package see each other's names. */
function namespaceOf(root: SyntaxNode, source: string, path: string): string {
  const clause = childOfType(root, 'package_clause');
  const name = clause === undefined ? undefined : namedChildren(clause)[0];
  const directory = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return `${directory}#${name === undefined ? '' : source.slice(name.start, name.end)}`;
}

export function lowerGo(root: SyntaxNode, source: string, path: string): Module {
  const lowering = new Lowering(source, factsOf(root, source), TABLES);
  const body = topLevel(root, lowering);
  return { path, language: 'go', scoping: 'declared', namespace: namespaceOf(root, source, path), body };
}
