/** Names and fields: variables, members of classes around, static imports. */
import type { Expression, Span } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { libraryAt, memberAt, nameAt, spanOf } from '../../classbased/build';
import { CONSTANT_CLASSES } from '../../jvm/constants';
import type { JavaExpression, JavaLowering } from './javaLowering';

/** The class that a statically imported name belongs to. */
export function staticOwner(name: string, lowering: JavaLowering): string | undefined {
  const { statics, staticClasses } = lowering.facts;
  return statics.get(name) ?? staticClasses.find((owner) => CONSTANT_CLASSES.get(owner)?.has(name) === true);
}

/** A name of a variable, field, class or constant. */
export function resolveName(name: string, span: Span, lowering: JavaLowering, isCalled = false): Expression {
  const resolved = lowering.resolve(name, span, isCalled);
  if (resolved.kind !== 'name' || lowering.isKnown(name)) return resolved;
  const anonymous = lowering.anonymous.findLast((one) => one.members.has(name));
  if (anonymous !== undefined) return memberAt(span, nameAt(span, anonymous.variable), name, span);
  const owner = staticOwner(name, lowering);
  return owner === undefined ? resolved : memberAt(span, libraryAt(span, owner), name, span);
}

function fieldAccess(node: SyntaxNode, lowering: JavaLowering): Expression {
  const owner = childIn(node, 'object');
  const field = childIn(node, 'field');
  if (field?.type === 'this') return nameAt(spanOf(node), lowering.selfOf(lowering.text(owner)) ?? 'this');
  const object = lowering.expression(owner, node);
  if (field === undefined) return { kind: 'unknown', span: spanOf(node), parts: [object] };
  const name = owner?.type === 'this' ? lowering.fieldName(lowering.text(field)) : lowering.text(field);
  return memberAt(spanOf(node), object, name, spanOf(field));
}

export const NAMES: Readonly<Record<string, JavaExpression>> = {
  identifier: (node, lowering) => resolveName(lowering.text(node), spanOf(node), lowering),
  this: (node, lowering) => {
    const anonymous = lowering.anonymous.at(-1);
    return nameAt(spanOf(node), anonymous?.variable ?? lowering.class?.self ?? 'this');
  },
  super: (node) => nameAt(spanOf(node), 'super'),
  field_access: fieldAccess,
  scoped_identifier: (node, lowering) => {
    const name = childIn(node, 'name');
    const scope = childIn(node, 'scope');
    if (name === undefined || scope === undefined) return lowering.unknown(node);
    return memberAt(spanOf(node), lowering.expression(scope), lowering.text(name), spanOf(name));
  },
};
