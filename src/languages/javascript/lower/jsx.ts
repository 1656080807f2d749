/** JSX: an own component is a call with its properties, a built-in element only holds expressions. */
import type { Entry, Expression } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { callAt, type Lowering, parts, spanOf, unknownAt } from './context';

export function lowerElement(lowering: Lowering, node: SyntaxNode): Expression {
  const tag = childIn(node, 'open_tag') ?? node;
  const name = childIn(tag, 'name');
  const attributes = childrenIn(tag, 'attribute').flatMap((child) => attribute(lowering, child));
  const children = childrenOf(lowering, node);
  const isComponent =
    name !== undefined && (name.type !== 'identifier' || /^[A-Z]/.test(textOf(name, lowering.source)));
  if (name === undefined || !isComponent)
    return unknownAt(node, [...attributes.map((entry) => entry.value), ...children]);
  const entries: Entry[] = [...attributes];
  const [only] = children;
  if (only !== undefined) {
    const span = spanOf(node);
    const value: Expression =
      children.length === 1 ? only : { kind: 'list', span, items: children.map((child) => ({ value: child })) };
    entries.push({ key: { kind: 'literal', span, value: 'children' }, value });
  }
  return callAt(node, lowering.expression(name), [{ kind: 'object', span: spanOf(tag), entries }]);
}

export function lowerFragment(lowering: Lowering, node: SyntaxNode): Expression {
  return unknownAt(node, childrenOf(lowering, node));
}

function childrenOf(lowering: Lowering, node: SyntaxNode): readonly Expression[] {
  return parts(node)
    .filter(
      (child) =>
        child.field === null &&
        child.type !== 'jsx_text' &&
        (child.type !== 'jsx_expression' || namedChildren(child).length > 0),
    )
    .map((child) => lowering.expression(child));
}

function attribute(lowering: Lowering, node: SyntaxNode): readonly Entry[] {
  if (node.type === 'jsx_expression') {
    const spread = childOfType(node, 'spread_element');
    return [{ key: null, value: lowering.expression(spread ?? node) }];
  }
  const [name, value] = parts(node);
  if (name === undefined) return [];
  const key: Expression = { kind: 'literal', span: spanOf(name), value: textOf(name, lowering.source) };
  const given: Expression =
    value === undefined ? { kind: 'literal', span: spanOf(node), value: true } : lowering.expression(value);
  return [{ key, value: given }];
}
