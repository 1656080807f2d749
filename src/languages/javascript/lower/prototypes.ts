/** Finds classes of the older kind: a function and assignments to its `prototype`. */
import { childIn, type SyntaxNode, textOf, walk } from '../../../syntax/tree';
import { isFunction } from './classes';
import { type PrototypeMember, parts } from './context';

/** Members of `X.prototype` by X, for the functions X that the file declares. */
export function collectPrototypes(root: SyntaxNode, source: string): ReadonlyMap<string, readonly PrototypeMember[]> {
  const found = new Map<string, PrototypeMember[]>();
  const functions = new Set<string>();
  for (const node of walk(root)) {
    const declared = functionName(node, source);
    if (declared !== undefined) functions.add(declared);
    const assigned = prototypeAssignment(node, source);
    if (assigned === undefined) continue;
    const known = found.get(assigned.owner);
    if (known === undefined) found.set(assigned.owner, [...assigned.members]);
    else known.push(...assigned.members);
  }
  for (const owner of found.keys()) if (!functions.has(owner)) found.delete(owner);
  return found;
}

/** Whether a statement is one of those that `collectPrototypes` has read. */
export function isPrototypeAssignment(
  statement: SyntaxNode,
  source: string,
  known: ReadonlyMap<string, readonly PrototypeMember[]>,
): boolean {
  if (known.size === 0) return false;
  const assigned = prototypeAssignment(statement, source);
  return assigned !== undefined && known.has(assigned.owner);
}

function functionName(node: SyntaxNode, source: string): string | undefined {
  const value = node.type === 'variable_declarator' ? childIn(node, 'value') : undefined;
  if (node.type !== 'function_declaration' && value?.type !== 'function_expression') return undefined;
  const name = childIn(node, 'name');
  return name === undefined ? undefined : textOf(name, source);
}

interface Assigned {
  readonly owner: string;
  readonly members: readonly PrototypeMember[];
}

function prototypeAssignment(statement: SyntaxNode, source: string): Assigned | undefined {
  if (statement.type !== 'expression_statement') return undefined;
  const assignment = parts(statement)[0];
  if (assignment?.type !== 'assignment_expression') return undefined;
  const left = childIn(assignment, 'left');
  const value = childIn(assignment, 'right');
  if (left?.type !== 'member_expression' || value === undefined) return undefined;
  const whole = ownerOfPrototype(left, source);
  if (whole !== undefined && value.type === 'object') return { owner: whole, members: objectMembers(value, source) };
  const object = childIn(left, 'object');
  const name = childIn(left, 'property');
  const owner = object === undefined ? undefined : ownerOfPrototype(object, source);
  if (owner === undefined || name === undefined || !isFunction(value)) return undefined;
  return { owner, members: [{ name: textOf(name, source), value }] };
}

/** `X` of `X.prototype`. */
function ownerOfPrototype(node: SyntaxNode, source: string): string | undefined {
  if (node.type !== 'member_expression') return undefined;
  const object = childIn(node, 'object');
  const property = childIn(node, 'property');
  if (object?.type !== 'identifier' || property === undefined || textOf(property, source) !== 'prototype')
    return undefined;
  return textOf(object, source);
}

function objectMembers(object: SyntaxNode, source: string): readonly PrototypeMember[] {
  const members: PrototypeMember[] = [];
  for (const child of parts(object)) {
    const key = childIn(child, child.type === 'pair' ? 'key' : 'name');
    const value = child.type === 'method_definition' ? child : childIn(child, 'value');
    if (key !== undefined && value !== undefined) members.push({ name: textOf(key, source), value });
  }
  return members;
}
