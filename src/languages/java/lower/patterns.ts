/** Type and record patterns, labels of `case`, and `switch` as an expression. */
import type { Case, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  bindHere,
  doAt,
  isPlain,
  libraryAt,
  literalAt,
  memberAt,
  nameAt,
  spanOf,
  statementOf,
} from '../../classbased/build';
import { CONSTANT_CLASSES, SPRING_STATUS } from '../../jvm/constants';
import type { JavaExpression, JavaLowering } from './javaLowering';
import { classExpression } from './types';

function bindingOf(name: SyntaxNode | undefined, lowering: JavaLowering): Target | undefined {
  if (name === undefined || lowering.text(name) === '_') return undefined;
  return nameAt(spanOf(name), lowering.local(lowering.text(name)));
}

/** `subject instanceof Type name`. */
export function typeCondition(
  node: SyntaxNode,
  type: SyntaxNode | undefined,
  name: SyntaxNode | undefined,
  subject: Expression,
  lowering: JavaLowering,
): Expression {
  const span = spanOf(node);
  const wanted = classExpression(type, node, lowering);
  const test: Expression = {
    kind: 'binary',
    span,
    operator: 'instanceof',
    text: 'instanceof',
    left: subject,
    right: wanted,
  };
  const binding = bindingOf(name, lowering);
  return binding === undefined ? test : doAt(span, [bindHere(span, binding, subject, [wanted]), statementOf(test)]);
}

/** Components of a record in order; each is a field of the object, told by the record's own order. */
function components(body: SyntaxNode | undefined, subject: Expression, lowering: JavaLowering): Statement[] {
  const parts = body === undefined ? [] : childrenOfType(body, 'record_pattern_component');
  return parts.flatMap((part, index): Statement[] => {
    const names = namedChildren(part);
    const binding = bindingOf(names.at(-1), lowering);
    if (binding === undefined || names.length < 2) return [];
    const value: Expression = {
      kind: 'index',
      span: spanOf(part),
      object: subject,
      index: literalAt(spanOf(part), `#${index}`),
    };
    return [bindHere(spanOf(part), binding, value)];
  });
}

interface PatternParts {
  readonly type: SyntaxNode | undefined;
  readonly name: SyntaxNode | undefined;
  readonly body: SyntaxNode | undefined;
}

function partsOf(pattern: SyntaxNode): PatternParts {
  const inner = pattern.type === 'pattern' ? (namedChildren(pattern)[0] ?? pattern) : pattern;
  const [type, name] = namedChildren(inner);
  if (inner.type === 'record_pattern')
    return { type, name: undefined, body: childOfType(inner, 'record_pattern_body') };
  return { type, name, body: undefined };
}

export function conditionOf(pattern: SyntaxNode, subject: Expression, lowering: JavaLowering): Expression {
  const { type, name, body } = partsOf(pattern);
  const test = typeCondition(pattern, type, name, subject, lowering);
  if (body === undefined || type === undefined) return test;
  const span = spanOf(pattern);
  const whole = nameAt(span, `record ${pattern.start}`);
  const wanted = classExpression(type, pattern, lowering);
  return doAt(span, [
    bindHere(span, whole, subject, [wanted]),
    ...components(body, whole, lowering),
    statementOf(test),
  ]);
}

/** A constant of an enum stands alone in a label; which enum, the subject says. */
function labelValue(node: SyntaxNode, lowering: JavaLowering): Expression {
  const name = lowering.text(node);
  if (node.type !== 'identifier' || lowering.isKnown(name)) return lowering.expression(node);
  const owner = lowering.facts.enumConstants.get(name);
  const span = spanOf(node);
  if (typeof owner === 'string') return memberAt(span, nameAt(span, owner), name, span);
  const isSpring =
    lowering.facts.imports.has('HttpStatus') || lowering.facts.packages.includes('org.springframework.http');
  if (isSpring && CONSTANT_CLASSES.get(SPRING_STATUS)?.has(name) === true)
    return memberAt(span, libraryAt(span, SPRING_STATUS), name, span);
  return lowering.expression(node);
}

interface Label {
  readonly tests: readonly Expression[];
  readonly binding?: Target;
  readonly guard?: Expression;
  /** What the components of a record pattern bind. */
  readonly before: readonly Statement[];
}

/** A guard sees what its pattern binds. */
function guarded(before: readonly Statement[], guard: Expression | undefined): Expression | undefined {
  return guard === undefined || before.length === 0 ? guard : doAt(guard.span, [...before, statementOf(guard)]);
}

/** `case 429, 503`, `case Type name when …`, `default`; an empty list of tests is the default. */
function labelOf(labels: readonly SyntaxNode[], lowering: JavaLowering): Label {
  const tests: Expression[] = [];
  const before: Statement[] = [];
  let binding: Target | undefined;
  let guard: Expression | undefined;
  for (const label of labels) {
    for (const part of namedChildren(label)) {
      if (part.type === 'guard') guard = guarded(before, lowering.expression(namedChildren(part)[0], part));
      else if (part.type === 'pattern') {
        const { type, name, body } = partsOf(part);
        tests.push(classExpression(type, part, lowering));
        binding = bindingOf(name, lowering);
        if (body !== undefined) {
          const whole = nameAt(spanOf(part), `record ${part.start}`);
          binding = whole;
          before.push(...components(body, whole, lowering));
        }
      } else if (part.type === 'identifier' && lowering.text(part) === 'default') return { tests: [], before };
      else tests.push(labelValue(part, lowering));
    }
    if (label.children.some((child) => child.type === 'default')) return { tests: [], before };
  }
  return {
    tests,
    before: guard === undefined ? before : [],
    ...(binding && { binding }),
    ...(guard !== undefined && { guard }),
  };
}

const LEAVES = new Set(['break', 'return', 'throw', 'continue']);

function withoutBreak(body: readonly Statement[]): readonly Statement[] {
  const last = body.at(-1);
  return last?.kind === 'break' && last.label === undefined ? body.slice(0, -1) : body;
}

function group(node: SyntaxNode, lowering: JavaLowering): Case {
  const labels = childrenOfType(node, 'switch_label');
  const label = labelOf(labels, lowering);
  const contents = lowering.statements(namedChildren(node).filter((child) => child.type !== 'switch_label'));
  const last = contents.at(-1);
  const isEnded = last !== undefined && LEAVES.has(last.kind);
  const { before, ...tests } = label;
  return {
    span: spanOf(node),
    ...tests,
    body: [...before, ...withoutBreak(contents)],
    ...(!isEnded && { fallsThrough: true }),
  };
}

function rule(node: SyntaxNode, lowering: JavaLowering): Case {
  const { before, ...tests } = labelOf(childrenOfType(node, 'switch_label'), lowering);
  const content = namedChildren(node).find((child) => child.type !== 'switch_label');
  const body =
    content === undefined
      ? []
      : content.type === 'block'
        ? lowering.statements(namedChildren(content))
        : lowering.statement(content);
  return { span: spanOf(node), ...tests, body: [...before, ...withoutBreak(body)] };
}

export interface Switch {
  readonly before: readonly Statement[];
  readonly subject: Expression;
  readonly cases: readonly Case[];
}

export function switchOf(node: SyntaxNode, lowering: JavaLowering): Switch {
  const value = lowering.expression(childIn(node, 'condition'), node);
  const local = nameAt(value.span, `subject ${node.start}`);
  const subject = isPlain(value) ? value : local;
  const before = isPlain(value) ? [] : [bindHere(value.span, local, value)];
  const body = childIn(node, 'body');
  const cases = (body === undefined ? [] : namedChildren(body)).flatMap((child): Case[] => {
    if (child.type === 'switch_rule') return [rule(child, lowering)];
    return child.type === 'switch_block_statement_group' ? [group(child, lowering)] : [];
  });
  const last = cases.at(-1);
  if (last?.fallsThrough === true) cases[cases.length - 1] = { ...last, fallsThrough: false };
  return { before, subject, cases };
}

export const SWITCHES: Readonly<Record<string, JavaExpression>> = {
  switch_expression: (node, lowering) => {
    const span = spanOf(node);
    const { before, subject, cases } = switchOf(node, lowering);
    const match: Expression = { kind: 'match', span, subject, cases };
    return before.length === 0 ? match : doAt(span, [...before, statementOf(match)]);
  },
};
