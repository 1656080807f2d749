/** `case … when`. */
import type { Case, Expression, Statement } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { lowerSplat } from './literals';
import { patternTest, statusClassTest } from './matching';
import { lowerStatements } from './statements';

export function lowerCase(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const value = childIn(node, 'value');
  const subject = value === undefined ? null : lowerExpression(c, value);
  const arms = childrenOfType(node, 'when');
  // Classes and patterns ask the subject itself, which must then have a name.
  const needsName = subject !== null && subject.kind !== 'name' && arms.some((arm) => asksSubject(arm));
  const name = needsName ? nameAt(subject.span, c.temporary()) : subject;
  const cases = arms.map((arm): Case => {
    const tests = childrenIn(arm, 'pattern').map((pattern) => lowerTest(c, name, pattern));
    return { span: spanOf(arm), tests, body: lowerStatements(c, statementsOf(childIn(arm, 'body'))) };
  });
  const otherwise = node.children.find((child) => child.type === 'else');
  if (otherwise !== undefined)
    cases.push({ span: spanOf(otherwise), tests: [], body: lowerStatements(c, statementsOf(otherwise)) });
  const found: Statement = { kind: 'switch', span, subject: name, cases };
  if (!needsName || subject === null || name?.kind !== 'name') return [found];
  return [{ kind: 'declare', span: subject.span, target: name, value: subject }, found];
}

function asksSubject(arm: SyntaxNode): boolean {
  return childrenIn(arm, 'pattern').some((pattern) =>
    namedChildren(pattern).some(({ type }) => type === 'constant' || type === 'scope_resolution' || type === 'regex'),
  );
}

function lowerTest(c: Context, subject: Expression | null, pattern: SyntaxNode): Expression {
  const node = namedChildren(pattern)[0] ?? pattern;
  if (node.type === 'splat_argument') return lowerSplat(c, node);
  if (subject !== null) {
    const asked = node.type === 'regex' ? patternTest(c, subject, node, 'when') : statusClassTest(c, subject, node);
    if (asked !== undefined) return asked;
  }
  return lowerExpression(c, node);
}
