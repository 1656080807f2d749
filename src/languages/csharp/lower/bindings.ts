/** What binds variables: declared names, tuple patterns, `out` arguments, patterns of `is`. */
import type { Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import type { CSharpLowering } from './csharpLowering';

/** What stands left of a declaration or in a `foreach`; null for `_`. */
export function declaredTarget(node: SyntaxNode | undefined, lowering: CSharpLowering): Target | null {
  switch (node?.type) {
    case 'identifier': {
      const name = lowering.text(node);
      return name === '_' ? null : nameAt(spanOf(node), lowering.local(name));
    }
    case 'tuple_pattern':
    case 'parenthesized_variable_designation':
      return {
        kind: 'listPattern',
        span: spanOf(node),
        items: namedChildren(node).map((item) => declaredTarget(item, lowering)),
      };
    case 'declaration_expression':
      return declaredTarget(childIn(node, 'name'), lowering);
    default:
      return null;
  }
}

/** What stands left of `=`. Undefined for what nothing can be assigned to. */
export function assignedTarget(node: SyntaxNode | undefined, lowering: CSharpLowering): Target | null {
  if (node === undefined) return null;
  if (node.type === 'tuple_expression' || node.type === 'tuple_pattern')
    return {
      kind: 'listPattern',
      span: spanOf(node),
      items: namedChildren(node).map((item) =>
        assignedTarget(item.type === 'argument' ? namedChildren(item)[0] : item, lowering),
      ),
    };
  if (node.type === 'declaration_expression') return declaredTarget(node, lowering);
  const target = lowering.expression(node);
  if (target.kind === 'name' && target.name === '_') return null;
  return target.kind === 'name' || target.kind === 'member' || target.kind === 'index' ? target : null;
}

/** Whether a tuple on the left of `=` declares variables. */
export function declaresTuple(node: SyntaxNode | undefined): boolean {
  return (
    node?.type === 'tuple_expression' &&
    namedChildren(node).some((item) => namedChildren(item)[0]?.type === 'declaration_expression')
  );
}
