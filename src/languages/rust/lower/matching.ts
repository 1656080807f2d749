/** `match`, `if let`, `while let`, `let … else`: what is compared, and what a `Result` or `Option` is taken apart into. */
import type { Case, Expression, Span, Statement } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  assignTo,
  CAUGHT,
  declareAt,
  doAt,
  type Lowering,
  type LowerStatement,
  literalAt,
  nameAt,
  settle,
  spanOf,
} from './lowering';
import { all, alternativesOf, type Pattern, patternOf, wrappedPattern } from './patterns';

export interface Arm {
  readonly node: SyntaxNode;
  readonly pattern: SyntaxNode | undefined;
  readonly guards: readonly Expression[];
  readonly body: readonly Statement[];
}

/** The way that an arm is for: the value of a `Result`, its error, or both. */
function sidesOf(arm: Arm, lowering: Lowering): { readonly value: SyntaxNode[]; readonly error: SyntaxNode[] } {
  const value: SyntaxNode[] = [];
  const error: SyntaxNode[] = [];
  for (const alternative of alternativesOf(arm.pattern)) {
    const wrapped = wrappedPattern(alternative, lowering);
    if (wrapped?.name === 'Err') error.push(wrapped.inner ?? alternative);
    else if (wrapped?.name === 'Ok') value.push(wrapped.inner ?? alternative);
    else {
      value.push(alternative);
      error.push(alternative);
    }
  }
  return { value, error };
}

/** Several alternatives as one pattern; what else must hold of the parts of one becomes its test. */
function joined(patterns: readonly Pattern[], subject: Expression): Pattern {
  const [first] = patterns;
  if (first !== undefined && patterns.length === 1) return first;
  const takesAny = patterns.some((pattern) => pattern.tests.length === 0 && pattern.guards.length === 0);
  return {
    tests: takesAny ? [] : patterns.flatMap((pattern) => testsOf(pattern, subject)),
    target: patterns.find((pattern) => pattern.target !== null)?.target ?? null,
    guards: [],
  };
}

function testsOf(pattern: Pattern, subject: Expression): readonly Expression[] {
  const guard = all(pattern.guards);
  return guard === undefined ? pattern.tests : [boundTest(guard.span, pattern, subject, guard)];
}

/** A condition that sees what a pattern binds. */
function boundTest(span: Span, { target }: Pattern, subject: Expression, condition: Expression): Expression {
  const bound = target === null ? [] : [declareAt(span, target, subject)];
  return doAt(span, [...bound, { kind: 'expression', span, value: condition }]);
}

/**
 * An arm. Where only a guard decides, the guard is what is tested, so that later arms know that it did not hold; it
 * sees what the pattern binds.
 */
function caseOf(arm: Arm, pattern: Pattern, subject: Expression): Case {
  const span = spanOf(arm.node);
  const guard = all([...pattern.guards, ...arm.guards]);
  const binding = pattern.target === null ? {} : { binding: pattern.target };
  if (guard === undefined) return { span, tests: pattern.tests, ...binding, body: arm.body };
  if (pattern.tests.length > 0) return { span, tests: pattern.tests, ...binding, guard, body: arm.body };
  return { span, tests: [boundTest(span, pattern, subject, guard)], ...binding, body: arm.body };
}

function casesOf(arms: readonly Arm[], side: 'value' | 'error', subject: Expression, lowering: Lowering): Case[] {
  return arms.flatMap((arm) => {
    const nodes = sidesOf(arm, lowering)[side];
    if (nodes.length === 0) return [];
    return [
      caseOf(
        arm,
        joined(
          nodes.map((node) => patternOf(node, lowering)),
          subject,
        ),
        subject,
      ),
    ];
  });
}

/** Takes a value apart by arms; with `Ok` and `Err` among them it is a `Result`, whose error is caught. */
export function matchOn(span: Span, value: Expression, arms: readonly Arm[], lowering: Lowering): Statement[] {
  const wrapped = arms.flatMap((arm) =>
    alternativesOf(arm.pattern).flatMap((alternative) => wrappedPattern(alternative, lowering)?.name ?? []),
  );
  const isResult = wrapped.includes('Ok') || wrapped.includes('Err');
  const name = nameAt({ start: span.start, end: span.start }, `#matched${span.start}`);
  const cases = casesOf(arms, 'value', name, lowering);
  const onValue: Statement = { kind: 'switch', span, subject: name, cases };
  if (!isResult) {
    const given = wrapped.length > 0 ? settle(span, value) : value;
    return [{ kind: 'block', span, body: [declareAt(span, name, given), onValue] }];
  }
  const error = nameAt(name.span, CAUGHT);
  const onError: Statement = { kind: 'switch', span, subject: error, cases: casesOf(arms, 'error', error, lowering) };
  return [
    {
      kind: 'block',
      span,
      body: [
        declareAt(span, name, literalAt(name.span, null)),
        {
          kind: 'try',
          span,
          body: [assignTo(span, name, settle(span, value))],
          catches: [{ span, types: [], binding: error, body: [onError] }],
          otherwise: [onValue],
          finally: [],
        },
      ],
    },
  ];
}

/** The statements of an arm or branch. */
export function branch(node: SyntaxNode | undefined, lowering: Lowering, isTail: boolean): readonly Statement[] {
  return node === undefined ? [] : lowering.statement(node, isTail);
}

export const matchExpression: LowerStatement = (node, lowering, isTail) => {
  const block = childIn(node, 'body');
  const arms = (block === undefined ? [] : childrenOfType(block, 'match_arm')).map((arm): Arm => {
    const pattern = childIn(arm, 'pattern');
    const condition = pattern === undefined ? undefined : childIn(pattern, 'condition');
    const guards = condition === undefined ? [] : [lowering.expression(condition)];
    return { node: arm, pattern, guards, body: branch(childIn(arm, 'value'), lowering, isTail) };
  });
  return matchOn(spanOf(node), lowering.expression(childIn(node, 'value'), node), arms, lowering);
};

/** The `let` conditions of a condition, and the others. */
function partsOf(condition: SyntaxNode | undefined): { readonly lets: SyntaxNode[]; readonly others: SyntaxNode[] } {
  const parts = condition?.type === 'let_chain' ? namedChildren(condition) : condition === undefined ? [] : [condition];
  return {
    lets: parts.filter((part) => part.type === 'let_condition'),
    others: parts.filter((part) => part.type !== 'let_condition'),
  };
}

/**
 * `if` with any condition. `if let P = x && c { A } else { B }` takes `x` apart into `P if c` and all else; further
 * `let`s are taken apart inside.
 */
export function conditionalOn(
  node: SyntaxNode,
  condition: SyntaxNode | undefined,
  then: readonly Statement[],
  otherwise: readonly Statement[],
  lowering: Lowering,
): readonly Statement[] {
  const span = spanOf(node);
  const { lets, others } = partsOf(condition);
  const [first, ...further] = lets;
  if (first === undefined) {
    const test = lowering.expression(condition, node);
    return [{ kind: 'if', span, test, then, otherwise }];
  }
  const body = further.reduceRight<readonly Statement[]>((inner, one) => {
    const arms: Arm[] = [{ node: one, pattern: childIn(one, 'pattern'), guards: [], body: inner }];
    return matchOn(spanOf(one), lowering.expression(childIn(one, 'value'), one), arms, lowering);
  }, then);
  const guards = further.length > 0 ? [] : lowering.expressions(others);
  const inner =
    further.length > 0 && others.length > 0 ? [...lowering.expressions(others).map(asStatement), ...body] : body;
  const arms: Arm[] = [
    { node, pattern: childIn(first, 'pattern'), guards, body: inner },
    { node, pattern: undefined, guards: [], body: otherwise },
  ];
  return matchOn(span, lowering.expression(childIn(first, 'value'), first), withWildcard(arms, first), lowering);
}

/** The arm of `else` takes what the pattern does not: it has a node that no pattern is read from. */
function withWildcard(arms: readonly Arm[], near: SyntaxNode): Arm[] {
  const wildcard: SyntaxNode = { ...near, type: '_', children: [] };
  return arms.map((arm) => (arm.pattern === undefined ? { ...arm, pattern: wildcard } : arm));
}

function asStatement(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

export const ifExpression: LowerStatement = (node, lowering, isTail) => {
  const alternative = childIn(node, 'alternative');
  const otherwise = alternative === undefined ? undefined : namedChildren(alternative)[0];
  return conditionalOn(
    node,
    childIn(node, 'condition'),
    branch(childIn(node, 'consequence'), lowering, isTail),
    branch(otherwise, lowering, isTail),
    lowering,
  );
};

/** `let P = x else { … }`: the names are declared after it. */
export function letElse(node: SyntaxNode, otherwise: SyntaxNode, lowering: Lowering): Statement[] {
  const span = spanOf(node);
  const pattern = childIn(node, 'pattern');
  const wrapped = wrappedPattern(pattern, lowering);
  const value = lowering.expression(childIn(node, 'value'), node);
  const body = lowering.statement(otherwise);
  const name = nameAt({ start: node.start, end: node.start }, `#matched${node.start}`);
  const inner = wrapped?.name === 'Ok' || wrapped?.name === 'Err' ? wrapped.inner : pattern;
  const { tests, target, guards } = patternOf(inner, lowering);
  const fitting = all(guards);
  const arm: Case = { span, tests, ...(fitting && { guard: fitting }), ...(target && { binding: target }), body: [] };
  const arms: Case[] = tests.length === 0 && guards.length === 0 ? [] : [arm, { span, tests: [], body }];
  const wantsError = wrapped?.name === 'Err';
  const error = nameAt(name.span, CAUGHT);
  const settled = settle(span, value);
  return [
    declareAt(span, name, literalAt(name.span, null)),
    {
      kind: 'try',
      span,
      body: [wantsError ? { kind: 'expression', span, value: settled } : assignTo(span, name, settled)],
      catches: [{ span, types: [], binding: error, body: wantsError ? [assignTo(span, name, error)] : body }],
      otherwise: wantsError ? body : [],
      finally: [],
    },
    ...(arms.length === 0 ? [] : [{ kind: 'switch', span, subject: name, cases: arms } as const]),
    ...(target === null ? [] : [declareAt(span, target, name)]),
  ];
}
