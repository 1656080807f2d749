/** Patterns of `is`, `case` and switch expressions: as conditions on the subject, and as tests of a case. */
import type { BinaryOperator, Case, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  bindHere,
  doAt,
  isPlain,
  literalAt,
  memberAt,
  nameAt,
  spanOf,
  statementOf,
  unknownAt,
} from '../../classbased/build';
import { declaredTarget } from './bindings';
import type { CSharpLowering } from './csharpLowering';
import { classExpression } from './types';

function and(node: SyntaxNode, conditions: readonly Expression[]): Expression {
  const [first, ...others] = conditions;
  if (first === undefined) return literalAt(spanOf(node), true);
  return others.reduce(
    (left, right) => ({ kind: 'binary', span: spanOf(node), operator: 'and', text: 'and', left, right }),
    first,
  );
}

function compared(
  node: SyntaxNode,
  operator: BinaryOperator,
  text: string,
  left: Expression,
  right: Expression,
): Expression {
  return { kind: 'binary', span: spanOf(node), operator, text, left, right };
}

/** `StatusCode: …`, `Response.StatusCode: …` of the subject. */
function property(clause: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression {
  const [path, pattern] = namedChildren(clause);
  if (path === undefined || pattern === undefined) return unknownAt(spanOf(clause));
  return conditionOf(pattern, memberPath(path, subject, lowering), lowering);
}

function memberPath(path: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression {
  const owner = childIn(path, 'expression');
  const name = childIn(path, 'name');
  if (owner === undefined || name === undefined)
    return memberAt(spanOf(path), subject, lowering.text(path), spanOf(path));
  return memberAt(spanOf(path), memberPath(owner, subject, lowering), lowering.text(name), spanOf(name));
}

/** `Type { A: 1, B: > 2 }`, without its type and name. */
function partsOf(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression[] {
  const properties = childOfType(node, 'property_pattern_clause');
  const positions = childOfType(node, 'positional_pattern_clause');
  return [
    ...(properties === undefined ? [] : namedChildren(properties).map((clause) => property(clause, subject, lowering))),
    ...(positions === undefined ? [] : elements(namedChildren(positions), subject, lowering)),
  ];
}

/** `(429, > 2)` against a tuple. */
function elements(nodes: readonly SyntaxNode[], subject: Expression, lowering: CSharpLowering): Expression[] {
  return nodes.map((node, index) => {
    const pattern =
      node.type === 'argument' || node.type === 'subpattern' ? (namedChildren(node).at(-1) ?? node) : node;
    const part: Expression = {
      kind: 'index',
      span: spanOf(node),
      object: subject,
      index: literalAt(spanOf(node), index),
    };
    return conditionOf(pattern, part, lowering);
  });
}

/** A type with an optional name for what is of it. */
function typeTest(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression {
  const span = spanOf(node);
  const typeNode = childIn(node, 'type');
  const target = declaredTarget(
    childIn(node, 'name') ?? childOfType(node, 'parenthesized_variable_designation'),
    lowering,
  );
  const isVar = typeNode === undefined || typeNode.type === 'implicit_type';
  const type = isVar ? undefined : classExpression(typeNode, node, lowering);
  const test: Expression =
    type === undefined ? literalAt(span, true) : compared(node, 'instanceof', 'is', subject, type);
  if (target === null) return test;
  return doAt(span, [bindHere(span, target, subject, type === undefined ? [] : [type]), statementOf(test)]);
}

function recursive(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression {
  const typeNode = childIn(node, 'type');
  const name = declaredTarget(childIn(node, 'name'), lowering);
  const type = typeNode === undefined ? undefined : classExpression(typeNode, node, lowering);
  const test = type === undefined ? [] : [compared(node, 'instanceof', 'is', subject, type)];
  if (name === null && type === undefined) return and(node, partsOf(node, subject, lowering));
  const local = name ?? nameAt(spanOf(node), `pattern ${node.start}`);
  const body: Statement[] = [bindHere(spanOf(node), local, subject, type === undefined ? [] : [type])];
  const whole = local.kind === 'name' ? local : subject;
  return doAt(spanOf(node), [...body, statementOf(and(node, [...partsOf(node, whole, lowering), ...test]))]);
}

/** Whether `subject` matches the pattern. */
export function conditionOf(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Expression {
  switch (node.type) {
    case 'constant_pattern': {
      const [content] = namedChildren(node);
      if (content?.type === 'tuple_expression') return and(node, elements(namedChildren(content), subject, lowering));
      return compared(node, '==', 'is', subject, lowering.expression(content, node));
    }
    case 'relational_pattern': {
      const text = node.children.find((child) => !child.named)?.type ?? '';
      const operator = text === '<' || text === '<=' || text === '>' || text === '>=' ? text : 'other';
      return compared(node, operator, text, subject, lowering.expression(namedChildren(node)[0], node));
    }
    case 'and_pattern':
    case 'or_pattern': {
      const [left, right] = [childIn(node, 'left'), childIn(node, 'right')].map((part) =>
        part === undefined ? unknownAt(spanOf(node)) : conditionOf(part, subject, lowering),
      ) as [Expression, Expression];
      const operator = node.type === 'and_pattern' ? 'and' : 'or';
      return compared(node, operator, operator, left, right);
    }
    case 'negated_pattern': {
      const [content] = namedChildren(node);
      const value = content === undefined ? unknownAt(spanOf(node)) : conditionOf(content, subject, lowering);
      return { kind: 'not', span: spanOf(node), value };
    }
    case 'parenthesized_pattern': {
      const [content] = namedChildren(node);
      return content === undefined ? unknownAt(spanOf(node)) : conditionOf(content, subject, lowering);
    }
    case 'declaration_pattern':
    case 'type_pattern':
    case 'var_pattern':
      return typeTest(node, subject, lowering);
    case 'recursive_pattern':
      return recursive(node, subject, lowering);
    case 'discard':
      return literalAt(spanOf(node), true);
    case 'list_pattern':
      return unknownAt(spanOf(node), ...elements(namedChildren(node), subject, lowering));
    default:
      return compared(node, '==', 'is', subject, lowering.expression(node));
  }
}

type Tests = Pick<Case, 'tests' | 'binding' | 'guard'>;

/** Constants and alternatives of them are tests of their own; a type binds; all else is a condition. */
export function testsOf(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Tests {
  switch (node.type) {
    case 'discard':
      return { tests: [] };
    case 'constant_pattern': {
      const [content] = namedChildren(node);
      if (content === undefined || content.type === 'tuple_expression')
        return { tests: [conditionOf(node, subject, lowering)] };
      return { tests: [lowering.expression(content)] };
    }
    case 'or_pattern': {
      const sides = [childIn(node, 'left'), childIn(node, 'right')].map((side) =>
        side === undefined ? undefined : testsOf(side, subject, lowering),
      );
      if (
        sides.every(
          (side) =>
            side !== undefined && side.binding === undefined && side.guard === undefined && side.tests.length > 0,
        )
      )
        return { tests: sides.flatMap((side) => side?.tests ?? []) };
      return { tests: [conditionOf(node, subject, lowering)] };
    }
    case 'declaration_pattern':
    case 'type_pattern':
    case 'var_pattern':
    case 'recursive_pattern':
      return typeCase(node, subject, lowering);
    default:
      return { tests: [conditionOf(node, subject, lowering)] };
  }
}

function typeCase(node: SyntaxNode, subject: Expression, lowering: CSharpLowering): Tests {
  const typeNode = childIn(node, 'type');
  const type =
    typeNode === undefined || typeNode.type === 'implicit_type' ? undefined : classExpression(typeNode, node, lowering);
  const binding = declaredTarget(childIn(node, 'name'), lowering) ?? undefined;
  const whole = binding?.kind === 'name' ? binding : subject;
  const parts = partsOf(node, type === undefined ? subject : whole, lowering);
  if (type === undefined) return { tests: parts.length === 0 ? [] : [and(node, parts)], ...(binding && { binding }) };
  return { tests: [type], ...(binding && { binding }), ...(parts.length > 0 && { guard: and(node, parts) }) };
}

/** A subject that is asked several times is computed once. */
export function subjectOf(
  node: SyntaxNode | undefined,
  parent: SyntaxNode,
  lowering: CSharpLowering,
): { readonly before: readonly Statement[]; readonly subject: Expression } {
  const value = lowering.expression(node, parent);
  if (isPlain(value)) return { before: [], subject: value };
  const local = nameAt(value.span, `subject ${parent.start}`);
  return { before: [bindHere(value.span, local, value)], subject: local };
}
