/** Declared types as expressions: the class or library type that a value is of. */
import type { Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt, spanOf } from '../../classbased/build';
import { ENTRY_NAMES } from '../entryNames';
import type { CSharpExpression, CSharpLowering } from './csharpLowering';

/** Generic types that stand for what they hold. */
const WRAPPERS = new Set(['IOptions', 'IOptionsSnapshot', 'IOptionsMonitor', 'Lazy', 'Task', 'ValueTask', 'Nullable']);

/** `ITwoChatClient` by convention is the interface of a class `TwoChatClient`, in whatever file that is. */
function byConvention(name: string): string {
  return /^I[A-Z][a-z]/.test(name) && !ENTRY_NAMES.has(name) ? name.slice(1) : name;
}

function namedType(name: string, node: SyntaxNode, lowering: CSharpLowering): Expression {
  const { facts } = lowering;
  const own = facts.implementers.get(name) ?? (facts.requestInterfaces.has(name) ? name : byConvention(name));
  return nameAt(spanOf(node), own);
}

/** The type as an expression that gives its class; undefined for types that say nothing (`var`, `int`, arrays). */
export function typeExpression(node: SyntaxNode | undefined, lowering: CSharpLowering): Expression | undefined {
  switch (node?.type) {
    case 'identifier':
      return namedType(lowering.text(node), node, lowering);
    case 'generic_name': {
      const name = lowering.text(childOfType(node, 'identifier'));
      const [argument] = typeArguments(node);
      if (WRAPPERS.has(name)) return typeExpression(argument, lowering);
      return namedType(name, node, lowering);
    }
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type':
      return typeExpression(childIn(node, 'type') ?? namedChildren(node)[0], lowering);
    case 'qualified_name':
    case 'alias_qualified_name':
      return qualifiedName(node, lowering);
    default:
      return undefined;
  }
}

/** A type in a place where an expression is wanted: the class of `new`, of a `catch`, of a pattern. */
export function classExpression(
  node: SyntaxNode | undefined,
  parent: SyntaxNode,
  lowering: CSharpLowering,
): Expression {
  if (node?.type === 'identifier') return nameAt(spanOf(node), lowering.text(node));
  return typeExpression(node, lowering) ?? lowering.expression(node, parent);
}

export function typeArguments(node: SyntaxNode): SyntaxNode[] {
  const list = childOfType(node, 'type_argument_list');
  return list === undefined ? [] : namedChildren(list);
}

/** `System.Net.Http.HttpClient`; what stands before `::` says nothing. */
function qualifiedName(node: SyntaxNode, lowering: CSharpLowering): Expression {
  const name = childIn(node, 'name');
  const plain = name?.type === 'generic_name' ? childOfType(name, 'identifier') : name;
  if (name === undefined || plain === undefined) return lowering.unknown(node);
  const qualifier = childIn(node, 'qualifier');
  if (qualifier === undefined) return nameAt(spanOf(name), lowering.text(plain));
  return memberAt(spanOf(node), lowering.expression(qualifier, node), lowering.text(plain), spanOf(name));
}

/** Names of the elements of a tuple type, also inside of `Task<…>`; a null where there is none. */
export function tupleNames(node: SyntaxNode | undefined, lowering: CSharpLowering): readonly (string | null)[] {
  if (node === undefined) return [];
  if (node.type === 'tuple_type')
    return namedChildren(node).map((element) => {
      const name = childIn(element, 'name');
      return name === undefined ? null : lowering.text(name);
    });
  if (node.type === 'generic_name') return tupleNames(typeArguments(node)[0], lowering);
  return node.type === 'nullable_type' ? tupleNames(childIn(node, 'type'), lowering) : [];
}

export const TYPES: Readonly<Record<string, CSharpExpression>> = {
  qualified_name: qualifiedName,
  alias_qualified_name: qualifiedName,
  generic_name: (node, lowering) => {
    const name = childOfType(node, 'identifier');
    return name === undefined ? lowering.unknown(node) : lowering.resolve(lowering.text(name), spanOf(name));
  },
  predefined_type: (node, lowering) => nameAt(spanOf(node), lowering.text(node)),
  typeof_expression: (node, lowering) => classExpression(childIn(node, 'type'), node, lowering),
  nullable_type: (node, lowering) => lowering.expression(childIn(node, 'type'), node),
};
