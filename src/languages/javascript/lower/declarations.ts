/** What brings names into a scope: variables, functions, classes, enums, namespaces. */
import type { Statement } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { enumObject, isFunction, prototypeClass } from './classes';
import { blockBody, type Lowering, nameAt, spanOf } from './context';
import { invokedAt } from './functions';
import { exportedNames } from './modules';
import { stateHook } from './states';

export function declarations(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return childrenOfType(node, 'variable_declarator').flatMap((declarator) => declaration(lowering, declarator));
}

function declaration(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const name = childIn(node, 'name');
  const value = childIn(node, 'value');
  if (name === undefined) return value === undefined ? [] : lowering.statements(value);
  const text = textOf(name, lowering.source);
  const span = spanOf(node);
  const prototype = lowering.prototypes.get(text);
  if (value !== undefined && prototype !== undefined && isFunction(value))
    return [{ kind: 'class', span, definition: prototypeClass(lowering, value, text, prototype) }];
  const hook = stateHook(lowering, name, value);
  if (hook !== undefined) return hook;
  return [
    {
      kind: 'declare',
      span,
      target: lowering.target(name),
      value: value === undefined ? null : lowering.expression(value),
      type: lowering.type(childIn(node, 'type')) ?? castType(lowering, value),
    },
  ];
}

/** `x as T`: what the value is, where nothing else says so. */
function castType(lowering: Lowering, value: SyntaxNode | undefined) {
  if (value?.type !== 'as_expression' && value?.type !== 'satisfies_expression') return undefined;
  const [, type] = namedChildren(value);
  return lowering.type(type);
}

export function functionDeclaration(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const fn = childIn(node, 'name');
  const name = fn === undefined ? '' : textOf(fn, lowering.source);
  const prototype = lowering.prototypes.get(name);
  if (prototype !== undefined)
    return [{ kind: 'class', span: spanOf(node), definition: prototypeClass(lowering, node, name, prototype) }];
  return [{ kind: 'function', span: spanOf(node), fn: lowering.fn(node) }];
}

export function classDeclaration(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return [{ kind: 'class', span: spanOf(node), definition: lowering.classDefinition(node) }];
}

export function enumDeclaration(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const name = childIn(node, 'name');
  if (name === undefined) return [];
  return [
    {
      kind: 'declare',
      span: spanOf(node),
      target: nameAt(name, textOf(name, lowering.source)),
      value: enumObject(lowering, node),
    },
  ];
}

/** A namespace is a scope whose exports become the fields of one object. */
export function namespace(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const name = childIn(node, 'name');
  const block = childIn(node, 'body');
  if (name === undefined || block === undefined) return [];
  const span = spanOf(node);
  const body = blockBody(lowering, block).filter((statement) => statement.kind !== 'export');
  const entries = exportedNames(lowering, block).map((exported) => ({
    key: { kind: 'literal', span, value: exported } as const,
    value: nameAt(node, exported),
  }));
  const value = invokedAt(node, [...body, { kind: 'return', span, value: { kind: 'object', span, entries } }]);
  return [{ kind: 'declare', span, target: nameAt(name, textOf(name, lowering.source)), value }];
}
