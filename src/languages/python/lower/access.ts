/** Names and members. */
import type { Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, memberAt, nameAt, spanOf } from './lowering';
import { writtenPath } from './scope';

/** In the body of a class, names that it assigned before are members of it. */
function lowerIdentifier(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const name = lowering.text(node);
  const { classBody } = lowering;
  if (classBody?.names.has(name) === true) return memberAt(span, nameAt(span, classBody.name), name);
  const constant = lowering.imports.constantOf(name);
  if (constant !== undefined) {
    const object: Expression = { kind: 'import', span, module: constant.module };
    return { kind: 'member', span, object, name: constant.name, nameSpan: span };
  }
  return nameAt(span, lowering.variable(name));
}

/** `Code.RATE_LIMITED.value` is the number that the enum's member stands for. */
function isEnumValue(object: SyntaxNode, name: string, lowering: Lowering): boolean {
  if (name !== 'value' || object.type !== 'attribute') return false;
  const path = writtenPath(object, lowering.source)?.split('.') ?? [];
  const [owner = '', member = ''] = path.slice(-2);
  return /^[A-Z]\w*[a-z]/.test(owner) && /^[A-Z][A-Z\d_]*$/.test(member);
}

function lowerAttribute(node: SyntaxNode, lowering: Lowering): Expression {
  const objectNode = childIn(node, 'object');
  const nameNode = childIn(node, 'attribute');
  const span = spanOf(node);
  if (objectNode === undefined || nameNode === undefined) return lowering.unknown(node);
  const written = writtenPath(node, lowering.source);
  if (written !== undefined && lowering.imports.isModule(written)) return { kind: 'import', span, module: written };
  const name = lowering.text(nameNode);
  if (name === '__class__' || isEnumValue(objectNode, name, lowering)) return lowering.expression(objectNode);
  return { kind: 'member', span, object: lowering.expression(objectNode), name, nameSpan: spanOf(nameNode) };
}

export const ACCESSES: Readonly<Record<string, LowerExpression>> = {
  identifier: lowerIdentifier,
  attribute: lowerAttribute,
  keyword_identifier: lowerIdentifier,
};
