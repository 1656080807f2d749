/** The names that the body of a Java class declares. */
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import type { ClassScope } from '../../classbased/lowering';
import type { JavaLowering } from './javaLowering';

type Names = Pick<ClassScope, 'statics' | 'members' | 'renamed'>;

/** Components of a record, in order. */
export function recordComponents(node: SyntaxNode): SyntaxNode[] {
  const list = node.type === 'record_declaration' ? childIn(node, 'parameters') : undefined;
  return list === undefined ? [] : childrenOfType(list, 'formal_parameter', 'spread_parameter');
}

function* bodyMembers(body: SyntaxNode | undefined): Generator<SyntaxNode> {
  for (const member of body === undefined ? [] : namedChildren(body)) {
    if (member.type === 'enum_body_declarations') yield* namedChildren(member);
    else yield member;
  }
}

/** A field that has the name of a method is kept under another one: here both are members of one object. */
export function membersOf(node: SyntaxNode, body: SyntaxNode | undefined, lowering: JavaLowering): Names {
  const statics = new Set<string>();
  const members = new Set<string>();
  const methods = new Set<string>();
  const fields = new Set<string>();
  const renamed = new Map<string, string>();
  for (const member of bodyMembers(body)) {
    const isStatic =
      lowering.modifiers(member).has('static') ||
      member.type === 'enum_constant' ||
      member.type === 'constant_declaration';
    const into = isStatic ? statics : members;
    const name = lowering.text(childIn(member, 'name'));
    if (member.type === 'method_declaration') methods.add(name);
    if (name !== '' && member.type !== 'constructor_declaration') into.add(name);
    for (const declarator of childrenOfType(member, 'variable_declarator')) {
      const declared = lowering.text(childIn(declarator, 'name'));
      into.add(declared);
      if (!isStatic) fields.add(declared);
    }
  }
  for (const field of fields) if (methods.has(field)) renamed.set(field, `${field}#`);
  for (const [index, component] of recordComponents(node).entries()) {
    const declarator = childOfType(component, 'variable_declarator');
    const name = lowering.text(childIn(declarator ?? component, 'name'));
    members.add(name);
    renamed.set(name, `#${index}`);
  }
  return { statics, members, renamed };
}
