/** Branches, loops, `switch`, `match`, `try` and the jumps out of them. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Case, CatchClause, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { targetOf } from './arrays';
import { typeOf } from './functions';
import { type LowerExpression, type Lowering, type LowerStatement, spanOf } from './lowering';
import { integerValue } from './strings';

const ifStatement: LowerStatement = (node, lowering) => {
  const test = lowering.expression(childIn(node, 'condition'), node);
  const then = bodyOf(node, lowering);
  const alternatives = childrenIn(node, 'alternative').map((alternative) => ({
    node: alternative,
    test:
      alternative.type === 'else_if_clause'
        ? lowering.expression(childIn(alternative, 'condition'), alternative)
        : null,
    body: bodyOf(alternative, lowering),
  }));
  const otherwise = alternatives.reduceRight<readonly Statement[]>((rest, alternative) => {
    if (alternative.test === null) return alternative.body;
    const span = spanOf(alternative.node);
    return [{ kind: 'if', span, test: alternative.test, then: alternative.body, otherwise: rest }];
  }, []);
  return [{ kind: 'if', span: spanOf(node), test, then, otherwise }];
};

function bodyOf(node: SyntaxNode, lowering: Lowering): Statement[] {
  return childrenIn(node, 'body').flatMap((body) => lowering.block(body));
}

const whileStatement: LowerStatement = (node, lowering) =>
  lowering.inBreakable('loop', node, (breakable) => {
    const test = lowering.expression(childIn(node, 'condition'), node);
    const body = bodyOf(node, lowering);
    return [
      {
        kind: 'loop',
        span: spanOf(node),
        init: [],
        test,
        update: [],
        body,
        ...(node.type === 'do_statement' && { bodyFirst: true }),
        ...(breakable.labelled && { label: breakable.label }),
      },
    ];
  });

/** `a, b` in the head of a `for`. */
function sequenceOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (node === undefined) return [];
  return node.type === 'sequence_expression' ? namedChildren(node) : [node];
}

const forStatement: LowerStatement = (node, lowering) =>
  lowering.inBreakable('loop', node, (breakable) => {
    const init = lowering.statements(sequenceOf(childIn(node, 'initialize')));
    const condition = childIn(node, 'condition');
    const test = condition === undefined ? null : lowering.expression(condition);
    const body = bodyOf(node, lowering);
    const update = lowering.expressions(sequenceOf(childIn(node, 'update')));
    const label = breakable.labelled && { label: breakable.label };
    return [{ kind: 'loop', span: spanOf(node), init, test, update, body, ...label }];
  });

const foreachStatement: LowerStatement = (node, lowering) =>
  lowering.inBreakable('loop', node, (breakable) => {
    const [iterated, bound] = namedChildren(node).filter((child) => child.field !== 'body');
    const iterable = lowering.expression(iterated, node);
    const pair = bound?.type === 'pair' ? namedChildren(bound) : null;
    const binding =
      pair === null || bound === undefined
        ? (targetOf(bound, lowering) ?? null)
        : ({
            kind: 'listPattern',
            span: spanOf(bound),
            items: [targetOf(pair[0], lowering) ?? null, targetOf(pair[1], lowering) ?? null],
          } as const);
    const body = bodyOf(node, lowering);
    return [
      {
        kind: 'each',
        span: spanOf(node),
        binding,
        iterable,
        ...(pair !== null && { pairs: true }),
        body,
        ...(breakable.labelled && { label: breakable.label }),
      },
    ];
  });

/**
 * `break 2` counts loops and switches from the inside. A `continue` of a `switch` is its `break`. A jump to an outer
 * switch is taken for one out of the nearest thing.
 */
function jump(node: SyntaxNode, kind: 'break' | 'continue', lowering: Lowering): readonly Statement[] {
  const written = childOfType(node, 'integer');
  const levels = written === undefined ? 1 : Math.max(1, integerValue(lowering.text(written)));
  const { breakables } = lowering.function;
  const at = Math.max(0, breakables.length - levels);
  const target = breakables[at];
  const span = spanOf(node);
  if (target === undefined || target.kind === 'switch') return [{ kind: 'break', span }];
  const between = breakables.slice(at + 1);
  const isNearest = between.every((inner) => kind === 'continue' && inner.kind === 'switch');
  if (isNearest) return [{ kind, span }];
  target.labelled = true;
  return [{ kind, span, label: target.label }];
}

/** `switch (true)` and `match (true)`: every test is a condition of its own. */
function subjectOf(node: SyntaxNode, lowering: Lowering): Expression | null {
  const subject = lowering.expression(childIn(node, 'condition'), node);
  return subject.kind === 'literal' && subject.value === true ? null : subject;
}

const switchStatement: LowerStatement = (node, lowering) => {
  const subject = subjectOf(node, lowering);
  const body = childIn(node, 'body');
  const arms = body === undefined ? [] : childrenOfType(body, 'case_statement', 'default_statement');
  return lowering.inBreakable('switch', node, () => [
    { kind: 'switch', span: spanOf(node), subject, cases: cases(arms, lowering) },
  ]);
};

/** Empty cases join the next one, unless that is the default. */
function cases(arms: readonly SyntaxNode[], lowering: Lowering): Case[] {
  const found: Case[] = [];
  let waiting: Expression[] = [];
  for (const [index, arm] of arms.entries()) {
    const value = childIn(arm, 'value');
    const tests = value === undefined ? [] : [lowering.expression(value)];
    const body = lowering.statements(namedChildren(arm).filter((child) => child !== value));
    const next = arms[index + 1];
    if (body.length === 0 && tests.length > 0 && next?.type === 'case_statement') {
      waiting.push(...tests);
      continue;
    }
    found.push(caseOf(arm, [...waiting, ...tests], body, next !== undefined));
    waiting = [];
  }
  return found;
}

const LEAVES = new Set<Statement['kind']>(['break', 'continue', 'return', 'throw']);

function caseOf(arm: SyntaxNode, tests: readonly Expression[], body: readonly Statement[], hasNext: boolean): Case {
  const last = body.at(-1);
  const span = spanOf(arm);
  if (last?.kind === 'break' && last.label === undefined) return { span, tests, body: body.slice(0, -1) };
  const falls = hasNext && (last === undefined || !LEAVES.has(last.kind));
  return falls ? { span, tests, body, fallsThrough: true } : { span, tests, body };
}

const matchExpression: LowerExpression = (node, lowering) => {
  const body = childIn(node, 'body');
  const arms = body === undefined ? [] : namedChildren(body);
  return {
    kind: 'match',
    span: spanOf(node),
    subject: subjectOf(node, lowering),
    cases: arms.map((arm) => {
      const list = childIn(arm, 'conditional_expressions');
      const value = childIn(arm, 'return_expression');
      return {
        span: spanOf(arm),
        tests: list === undefined ? [] : lowering.expressions(namedChildren(list)),
        body: value === undefined ? [] : lowering.statement(value),
      };
    }),
  };
};

const tryStatement: LowerStatement = (node, lowering) => {
  const body = bodyOf(node, lowering);
  const catches = childrenOfType(node, 'catch_clause').map((clause) => catchClause(clause, lowering));
  const last = childOfType(node, 'finally_clause');
  const cleanup = last === undefined ? [] : bodyOf(last, lowering);
  return [{ kind: 'try', span: spanOf(node), body, catches, otherwise: [], finally: cleanup }];
};

/** Everything that a program throws is a `Throwable`, and but for PHP's own errors an `Exception`. */
const CATCH_ALL = new Set(['Throwable', 'Exception']);

function catchClause(node: SyntaxNode, lowering: Lowering): CatchClause {
  const list = childIn(node, 'type');
  const types = list === undefined ? [] : namedChildren(list);
  const catchesAll = types.some((type) => CATCH_ALL.has(lowering.names.classNamed(lowering.text(type))));
  const variable = childIn(node, 'name');
  const binding = variable === undefined ? undefined : targetOf(variable, lowering);
  return {
    span: spanOf(node),
    types: catchesAll ? [] : types.flatMap((type) => typeOf(type, lowering) ?? []),
    ...(binding !== undefined && { binding }),
    body: bodyOf(node, lowering),
  };
}

export const CONTROL_EXPRESSIONS: Readonly<Record<string, LowerExpression>> = { match_expression: matchExpression };

export const CONTROL: Readonly<Record<string, LowerStatement>> = {
  if_statement: ifStatement,
  while_statement: whileStatement,
  do_statement: whileStatement,
  for_statement: forStatement,
  foreach_statement: foreachStatement,
  break_statement: (node, lowering) => jump(node, 'break', lowering),
  continue_statement: (node, lowering) => jump(node, 'continue', lowering),
  switch_statement: switchStatement,
  try_statement: tryStatement,
};
