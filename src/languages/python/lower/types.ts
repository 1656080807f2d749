/** Declared types, reduced to the one class that they name. */
import type { Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, memberAt, nameAt, namedParts, spanOf } from './lowering';

/** Generic types whose argument is what the value is. */
const TRANSPARENT = new Set(['Optional', 'Annotated', 'ClassVar', 'Final', 'Type', 'type', 'Required', 'NotRequired']);

/** The class that an annotation names, if it names one: `Optional[X]`, `X | None`, `"X"` and `Annotated[X, …]` are X. */
export function typeOf(node: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  if (node === undefined) return undefined;
  switch (node.type) {
    case 'type':
    case 'parenthesized_expression':
      return typeOf(namedParts(node)[0], lowering);
    case 'identifier':
    case 'attribute':
      return lowering.expression(node);
    case 'string':
      return fromText(node, lowering);
    case 'binary_operator':
      return firstOf([childIn(node, 'left'), childIn(node, 'right')], lowering);
    case 'union_type':
      return firstOf(namedParts(node), lowering);
    case 'generic_type':
    case 'subscript':
      return fromGeneric(node, lowering);
    default:
      return undefined;
  }
}

function firstOf(nodes: readonly (SyntaxNode | undefined)[], lowering: Lowering): Expression | undefined {
  for (const node of nodes) {
    const type = typeOf(node, lowering);
    if (type !== undefined) return type;
  }
  return undefined;
}

function fromGeneric(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  const [generic, ...rest] = namedParts(node);
  const name = lowering.text(generic).split('.').at(-1) ?? '';
  const args = rest.flatMap((child) => (child.type === 'type_parameter' ? namedParts(child) : [child]));
  if (TRANSPARENT.has(name)) return typeOf(args[0], lowering);
  return name === 'Union' ? firstOf(args, lowering) : undefined;
}

/** A forward reference in quotes. */
function fromText(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  const text = lowering.text(node).replace(/^[bru]*["']+|["']+$/gi, '');
  if (!/^[A-Za-z_]\w*(?:\.\w+)*$/.test(text)) return undefined;
  const span = spanOf(node);
  const [first = '', ...rest] = text.split('.');
  return rest.reduce<Expression>((object, name) => memberAt(span, object, name), nameAt(span, first));
}
