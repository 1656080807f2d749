/** Properties and indexers, and the names that a class declares. */
import type { FieldDefinition, FunctionDefinition } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import { expressionOfType } from './creation';
import type { CSharpLowering } from './csharpLowering';
import { functionOf } from './functions';
import { typeExpression } from './types';

export interface Property {
  readonly field?: FieldDefinition;
  readonly getters: readonly FunctionDefinition[];
  /** Bodies of `set` and `init`, under names of their own. */
  readonly others: readonly FunctionDefinition[];
  readonly isStatic: boolean;
}

/** A property without bodies is a field; with a body of `get`, or `=> value`, it is read by calling that. */
export function propertyOf(node: SyntaxNode, self: string, lowering: CSharpLowering): Property {
  const nameNode = childIn(node, 'name');
  const name = nameNode === undefined ? 'Item' : lowering.text(nameNode);
  const typeNode = childIn(node, 'type');
  const isStatic = lowering.modifiers(node).has('static');
  const value = childIn(node, 'value');
  const params = childIn(node, 'parameters');
  const getters: FunctionDefinition[] = [];
  const others: FunctionDefinition[] = [];
  const add = (body: SyntaxNode, into: FunctionDefinition[], as: string) => {
    const parts = { name: undefined, params, body, self, ...(typeNode && { returns: typeNode }) };
    into.push({ ...functionOf(node, parts, lowering), name: as });
  };
  if (value?.type === 'arrow_expression_clause') add(value, getters, name);
  const list = childIn(node, 'accessors');
  for (const accessor of list === undefined ? [] : childrenOfType(list, 'accessor_declaration')) {
    const body = childIn(accessor, 'body');
    if (body === undefined) continue;
    const kind = lowering.text(childIn(accessor, 'name'));
    if (kind === 'get') add(body, getters, name);
    else others.push(setter(node, body, `${kind} ${name}`, self, lowering));
  }
  if (getters.length > 0) return { getters, others, isStatic };
  const type = typeExpression(typeNode, lowering);
  const initial =
    value === undefined || value.type === 'arrow_expression_clause'
      ? null
      : expressionOfType(value, typeNode, node, lowering);
  const field: FieldDefinition = {
    name,
    span: spanOf(node),
    value: initial,
    ...(isStatic && { static: true }),
    ...(type !== undefined && { type }),
  };
  return { field, getters, others, isStatic };
}

function setter(
  node: SyntaxNode,
  body: SyntaxNode,
  name: string,
  self: string,
  lowering: CSharpLowering,
): FunctionDefinition {
  const fn = functionOf(node, { name: undefined, params: undefined, body, self }, lowering);
  return { ...fn, name, params: [{ target: nameAt(spanOf(body), 'value') }] };
}

/** Names that the body of a class declares, told by whether they belong to the class or to its objects. */
export function members(
  node: SyntaxNode,
  body: SyntaxNode | undefined,
  lowering: CSharpLowering,
): { readonly statics: ReadonlySet<string>; readonly members: ReadonlySet<string> } {
  const statics = new Set<string>();
  const own = new Set<string>();
  const primary = childOfType(node, 'parameter_list');
  for (const parameter of primary === undefined ? [] : namedChildren(primary))
    own.add(lowering.text(childIn(parameter, 'name')));
  for (const member of body === undefined ? [] : namedChildren(body)) {
    const modifiers = lowering.modifiers(member);
    const isStatic = modifiers.has('static') || modifiers.has('const') || member.type === 'enum_member_declaration';
    const into = isStatic ? statics : own;
    const name = childIn(member, 'name');
    if (name !== undefined && member.type !== 'constructor_declaration') into.add(lowering.text(name));
    const variables = childOfType(member, 'variable_declaration');
    for (const declarator of variables === undefined ? [] : childrenOfType(variables, 'variable_declarator'))
      into.add(lowering.text(childIn(declarator, 'name')));
  }
  return { statics, members: own };
}
