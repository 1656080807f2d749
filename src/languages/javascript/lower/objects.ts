/** Object literals. */
import type { Entry, Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import { expressionIn, hasToken, type Lowering, nameAt, parts, spanOf, unknownAt } from './context';
import { invokedAt } from './functions';
import { keyText } from './patterns';

export function objectLiteral(lowering: Lowering, node: SyntaxNode): Expression {
  const entries: Entry[] = [];
  for (const child of parts(node)) {
    switch (child.type) {
      case 'pair':
        entries.push({ key: keyOf(lowering, child, 'key'), value: expressionIn(lowering, child, 'value') });
        break;
      case 'method_definition':
        entries.push({ key: keyOf(lowering, child, 'name'), value: methodValue(lowering, child) });
        break;
      case 'shorthand_property_identifier':
        entries.push({
          key: { kind: 'literal', span: spanOf(child), value: textOf(child, lowering.source) },
          value: nameAt(child, textOf(child, lowering.source)),
        });
        break;
      case 'spread_element':
        entries.push({ key: null, value: lowering.expression(child) });
        break;
      default:
        entries.push({ key: unknownAt(child), value: lowering.expression(child) });
    }
  }
  return { kind: 'object', span: spanOf(node), entries };
}

/** A getter is read like a field: its value is what the function returns. */
function methodValue(lowering: Lowering, node: SyntaxNode): Expression {
  const key = childIn(node, 'name');
  const fn = lowering.fn(node, { name: keyText(lowering, key), nameSpan: key === undefined ? undefined : spanOf(key) });
  return hasToken(node, 'get') ? invokedAt(node, fn.body) : { kind: 'function', span: spanOf(node), fn };
}

function keyOf(lowering: Lowering, node: SyntaxNode, field: string): Expression {
  const key = childIn(node, field);
  if (key === undefined) return unknownAt(node);
  if (key.type === 'computed_property_name' || key.type === 'number' || key.type === 'string')
    return lowering.expression(key);
  return { kind: 'literal', span: spanOf(key), value: textOf(key, lowering.source) };
}
