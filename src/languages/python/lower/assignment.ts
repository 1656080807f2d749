/** Assignments of every form, and what can stand left of one. */
import type { BinaryOperator, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import {
  assignAt,
  hidden,
  type LowerExpression,
  type Lowering,
  nameAt,
  namedParts,
  spanOf,
  statementOf,
} from './lowering';
import { typeOf } from './types';

const PATTERNS = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'tuple',
  'list',
  'expression_list',
  'as_pattern_target',
]);

/** A target; parts of it that cannot be assigned to get a variable that nobody reads. */
export function targetOf(node: SyntaxNode, lowering: Lowering): Target {
  if (PATTERNS.has(node.type)) return patternOf(node, lowering);
  if (node.type === 'parenthesized_expression') {
    const [inner] = namedParts(node);
    return inner === undefined ? hidden(node, 'nowhere') : targetOf(inner, lowering);
  }
  if (node.type === 'identifier') return nameAt(spanOf(node), lowering.variable(lowering.text(node)));
  const value = lowering.expression(node);
  return value.kind === 'member' || value.kind === 'index' || value.kind === 'name' ? value : hidden(node, 'nowhere');
}

function isSplat(node: SyntaxNode): boolean {
  return node.type === 'list_splat_pattern' || node.type === 'list_splat' || node.type === 'splat_pattern';
}

function patternOf(node: SyntaxNode, lowering: Lowering): Target {
  const children = namedParts(node);
  const [only] = children;
  if (node.type === 'as_pattern_target') return only === undefined ? hidden(node, 'nowhere') : targetOf(only, lowering);
  const rest = children.findIndex(isSplat);
  const items = children.map((child): Target => {
    const inner = isSplat(child) ? namedParts(child)[0] : child;
    return inner === undefined ? hidden(child, 'nowhere') : targetOf(inner, lowering);
  });
  return { kind: 'listPattern', span: spanOf(node), items, ...(rest >= 0 && { rest }) };
}

/** The names that a target binds. */
export function namesOf(target: Target): string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'listPattern':
      return target.items.flatMap((item) => (item === null ? [] : namesOf(item)));
    case 'objectPattern':
      return target.entries.flatMap((entry) => namesOf(entry.target));
    default:
      return [];
  }
}

const AUGMENTED: Readonly<Record<string, BinaryOperator>> = {
  '+=': '+',
  '-=': '-',
  '*=': '*',
  '/=': '/',
  '//=': '//',
  '%=': '%',
};

function lowerAssignment(node: SyntaxNode, lowering: Lowering): Expression {
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const value = lowering.expression(right, node);
  if (left === undefined) return value;
  return assignAt(spanOf(node), targetOf(left, lowering), value);
}

/** `name: Type` without a value says what the name will be. */
export function declarationOf(node: SyntaxNode, lowering: Lowering): Statement[] | undefined {
  const left = childIn(node, 'left');
  const type = typeOf(childIn(node, 'type'), lowering);
  if (childIn(node, 'right') !== undefined || left?.type !== 'identifier' || type === undefined) return undefined;
  return [
    { kind: 'declare', span: spanOf(node), target: nameAt(spanOf(left), lowering.text(left)), value: null, type },
  ];
}

/** `x: T = v`: the value counts; the type where nothing is known of the value. */
export function assignmentStatement(node: SyntaxNode, lowering: Lowering): Statement[] {
  return declarationOf(node, lowering) ?? [statementOf(lowerAssignment(node, lowering))];
}

export const ASSIGNMENTS: Readonly<Record<string, LowerExpression>> = {
  assignment: lowerAssignment,
  augmented_assignment: (node, lowering) => {
    const left = childIn(node, 'left');
    const value = lowering.expression(childIn(node, 'right'), node);
    if (left === undefined) return value;
    const operator = AUGMENTED[lowering.text(childIn(node, 'operator'))] ?? 'other';
    return { kind: 'assign', span: spanOf(node), target: targetOf(left, lowering), value, operator };
  },
  named_expression: (node, lowering) => {
    const name = childIn(node, 'name');
    const value = lowering.expression(childIn(node, 'value'), node);
    return name === undefined ? value : assignAt(spanOf(node), targetOf(name, lowering), value);
  },
};
