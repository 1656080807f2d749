/** `switch`: arms that share a body, their `break`, and which ones run on into the next. */
import type { Case, Statement } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { expressionIn, type Lowering, spanOf } from './context';

export function switchStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = childIn(node, 'body');
  const arms = body === undefined ? [] : childrenOfType(body, 'switch_case', 'switch_default');
  return [
    {
      kind: 'switch',
      span: spanOf(node),
      subject: expressionIn(lowering, node, 'value'),
      cases: casesOf(lowering, arms),
    },
  ];
}

/** `case 1: case 2: …` is one arm with two tests. */
function casesOf(lowering: Lowering, arms: readonly SyntaxNode[]): readonly Case[] {
  const cases: Case[] = [];
  let waiting: Case | undefined;
  for (const [index, arm] of arms.entries()) {
    const value = childIn(arm, 'value');
    const tests = value === undefined ? [] : [lowering.expression(value)];
    const raw = childrenIn(arm, 'body').flatMap((child) => lowering.statements(child));
    const { body, ends } = withoutBreak(raw);
    const isDefault = arm.type === 'switch_default';
    const joins = waiting !== undefined && waiting.tests.length > 0 && !isDefault;
    if (waiting !== undefined && !joins) cases.push({ ...waiting, fallsThrough: true });
    const current: Case = {
      span: joins ? { start: waiting?.span.start ?? arm.start, end: arm.end } : spanOf(arm),
      tests: joins ? [...(waiting?.tests ?? []), ...tests] : tests,
      body,
    };
    const last = index === arms.length - 1;
    waiting = body.length === 0 && !ends && !last ? current : undefined;
    if (waiting === undefined) cases.push(ends || last ? current : { ...current, fallsThrough: true });
  }
  return cases;
}

/** The body without its closing `break`, and whether control leaves the arm at its end. */
function withoutBreak(body: readonly Statement[]): { body: readonly Statement[]; ends: boolean } {
  const last = body.at(-1);
  switch (last?.kind) {
    case 'break':
      return last.label === undefined ? { body: body.slice(0, -1), ends: true } : { body, ends: true };
    case 'block': {
      const inner = withoutBreak(last.body);
      return { body: [...body.slice(0, -1), { ...last, body: inner.body }], ends: inner.ends };
    }
    case 'return':
    case 'throw':
    case 'continue':
      return { body, ends: true };
    default:
      return { body, ends: false };
  }
}
