/** Assignments: to variables, fields, constants, attributes, items, and several at once. */
import type { Expression, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { assignTo, nameAt, send, spanOf, unknownAt } from './build';
import { classExpression } from './classExpressions';
import { definedName } from './constants';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { dotted, join } from './facts';
import { operatorOf } from './operators';

export function lowerAssignment(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  if (left === undefined || right === undefined)
    return unknownAt(
      span,
      namedChildren(node).map((part) => lowerExpression(c, part)),
    );
  const name = left.type === 'constant' ? constantName(c, left) : '';
  const value = classExpression(c, right, name) ?? lowerExpression(c, right);
  const setter = attribute(c, left);
  if (setter !== undefined) return send(span, setter.object, `${setter.name}=`, setter.nameSpan, [{ value }]);
  return assignTo(span, lowerTarget(c, left), value);
}

/** `obj.name = v` calls the method `name=`. */
function attribute(c: Context, left: SyntaxNode) {
  const method = childIn(left, 'method');
  const receiver = childIn(left, 'receiver');
  if (left.type !== 'call' || method === undefined || receiver === undefined) return undefined;
  return { object: lowerExpression(c, receiver), name: c.text(method), nameSpan: spanOf(method) };
}

/** Full name of a constant where it is assigned. */
export function constantName(c: Context, node: SyntaxNode): string {
  const name = dotted(node, c.source);
  const isPath = node.type === 'scope_resolution';
  return (isPath ? definedName(c, name) : undefined) ?? join(c.className, name);
}

/** What can stand left of `=`. Names become local variables. */
export function lowerTarget(c: Context, node: SyntaxNode): Target {
  const span = spanOf(node);
  switch (node.type) {
    case 'identifier':
      c.scope.assign(c.text(node));
      return nameAt(span, c.text(node));
    case 'constant':
    case 'scope_resolution':
      return nameAt(span, constantName(c, node));
    case 'instance_variable':
    case 'class_variable':
      return c.field(span, c.text(node));
    case 'global_variable':
      c.scope.outer.add(c.text(node));
      return nameAt(span, c.text(node));
    case 'left_assignment_list':
    case 'destructured_left_assignment':
      return lowerList(c, node);
    case 'rest_assignment': {
      const [inner] = namedChildren(node);
      return inner === undefined ? nameAt(span, c.temporary()) : lowerTarget(c, inner);
    }
    case 'element_reference': {
      const [object, index] = namedChildren(node);
      if (object === undefined || index === undefined) break;
      return { kind: 'index', span, object: lowerExpression(c, object), index: lowerExpression(c, index) };
    }
    case 'call': {
      const setter = attribute(c, node);
      if (setter === undefined) break;
      return { kind: 'member', span, object: setter.object, name: setter.name, nameSpan: setter.nameSpan };
    }
  }
  return nameAt(span, c.temporary());
}

function lowerList(c: Context, node: SyntaxNode): Target {
  const nodes = namedChildren(node);
  const rest = nodes.findIndex((item) => item.type === 'rest_assignment');
  const items = nodes.map((item) => lowerTarget(c, item));
  const pattern = { kind: 'listPattern', span: spanOf(node), items } as const;
  return rest === -1 ? pattern : { ...pattern, rest };
}

/** `a += b`, `@x ||= y`. An attribute is read and written by calls. */
export function lowerOperatorAssignment(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  if (left === undefined || right === undefined)
    return unknownAt(
      span,
      namedChildren(node).map((part) => lowerExpression(c, part)),
    );
  const text = c.text(childIn(node, 'operator'));
  const operator = operatorOf(text.slice(0, -1));
  const value = lowerExpression(c, right);
  const setter = attribute(c, left);
  if (setter === undefined) return { kind: 'assign', span, target: lowerTarget(c, left), value, operator };
  const before = send(span, setter.object, setter.name, setter.nameSpan);
  const combined: Expression = { kind: 'binary', span, operator, text, left: before, right: value };
  return send(span, setter.object, `${setter.name}=`, setter.nameSpan, [{ value: combined }]);
}
