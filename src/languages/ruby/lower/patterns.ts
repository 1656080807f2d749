/** `case … in`, `x => pattern`, `x in pattern`: each pattern as conditions on what it looks at, and names it binds. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Case, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { doAt, joined, literalAt, nameAt, spanOf, unknownAt } from './build';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { keyText } from './literals';
import { classTest, patternTest } from './matching';
import { lowerStatements } from './statements';

interface Matched {
  readonly tests: Expression[];
  readonly binds: Statement[];
}

export function lowerCaseMatch(c: Context, node: SyntaxNode): readonly Statement[] {
  const span = spanOf(node);
  const value = childIn(node, 'value');
  const subject = nameAt(value === undefined ? span : spanOf(value), c.temporary());
  const cases = childrenIn(node, 'clauses').map((clause): Case => {
    const matched = matchIn(c, childIn(clause, 'pattern'), subject);
    const guard = childIn(clause, 'guard');
    const body = [...matched.binds, ...lowerStatements(c, statementsOf(childIn(clause, 'body')))];
    const condition = joined('and', matched.tests);
    return {
      span: spanOf(clause),
      tests: [condition ?? (guard === undefined ? literalAt(spanOf(clause), true) : unknownAt(spanOf(clause)))],
      body: guard === undefined ? body : [...matched.binds, guarded(c, guard, body.slice(matched.binds.length))],
    };
  });
  const otherwise = childIn(node, 'else');
  if (otherwise !== undefined)
    cases.push({ span: spanOf(otherwise), tests: [], body: lowerStatements(c, statementsOf(otherwise)) });
  return [
    { kind: 'declare', span, target: subject, value: value === undefined ? null : lowerExpression(c, value) },
    { kind: 'switch', span, subject: null, cases },
  ];
}

function guarded(c: Context, guard: SyntaxNode, body: readonly Statement[]): Statement {
  const span = spanOf(guard);
  const condition = childIn(guard, 'condition') ?? namedChildren(guard)[0];
  const value = condition === undefined ? unknownAt(span) : lowerExpression(c, condition);
  const test: Expression = guard.type === 'unless_guard' ? { kind: 'not', span, value } : value;
  return { kind: 'if', span, test, then: body, otherwise: [] };
}

/** `value => pattern` binds and gives nothing. */
export function lowerMatchPattern(c: Context, node: SyntaxNode): readonly Statement[] {
  const { declared, matched } = matchOne(c, node);
  return [declared, ...matched.binds];
}

/** `value in pattern` is a condition. */
export function lowerPatternTest(c: Context, node: SyntaxNode): Expression {
  const { declared, matched } = matchOne(c, node);
  const span = spanOf(node);
  const condition = joined('and', matched.tests) ?? unknownAt(span);
  return doAt(span, [declared, ...matched.binds, { kind: 'expression', span, value: condition }]);
}

function matchOne(c: Context, node: SyntaxNode) {
  const span = spanOf(node);
  const value = childIn(node, 'value');
  const subject = nameAt(span, c.temporary());
  const declared: Statement = {
    kind: 'declare',
    span,
    target: subject,
    value: value === undefined ? null : lowerExpression(c, value),
  };
  return { declared, matched: matchIn(c, childIn(node, 'pattern'), subject) };
}

function matchIn(c: Context, pattern: SyntaxNode | undefined, subject: Expression): Matched {
  const matched: Matched = { tests: [], binds: [] };
  if (pattern !== undefined) match(c, pattern, subject, matched);
  return matched;
}

function compared(operator: '==' | 'in', subject: Expression, right: Expression): Expression {
  return { kind: 'binary', span: right.span, operator, text: 'in', left: subject, right };
}

function bindName(c: Context, name: SyntaxNode, value: Expression, matched: Matched): void {
  const target: Target = nameAt(spanOf(name), c.text(name));
  c.scope.locals.add(target.name);
  matched.binds.push({ kind: 'declare', span: target.span, target, value });
}

function match(c: Context, node: SyntaxNode, subject: Expression, matched: Matched): void {
  const { tests } = matched;
  switch (node.type) {
    case 'identifier':
      if (c.text(node) !== '_') bindName(c, node, subject, matched);
      return;
    case 'as_pattern': {
      const value = childIn(node, 'value');
      const name = childIn(node, 'name');
      if (value !== undefined) match(c, value, subject, matched);
      if (name !== undefined) bindName(c, name, subject, matched);
      return;
    }
    case 'alternative_pattern': {
      const each = childrenIn(node, 'alternatives').map((part) => joined('and', matchIn(c, part, subject).tests));
      const either = joined(
        'or',
        each.map((part) => part ?? unknownAt(spanOf(node))),
      );
      if (either !== undefined) tests.push(either);
      return;
    }
    case 'hash_pattern':
      matchClass(c, node, subject, matched);
      for (const entry of childrenOfType(node, 'keyword_pattern')) matchKey(c, entry, subject, matched);
      return;
    case 'array_pattern':
      matchClass(c, node, subject, matched);
      matchItems(c, node, subject, matched);
      return;
    case 'parenthesized_pattern':
      for (const inner of namedChildren(node)) match(c, inner, subject, matched);
      return;
    case 'range':
      tests.push(compared('in', subject, lowerExpression(c, node)));
      return;
    case 'regex':
      tests.push(patternTest(c, subject, node, 'in'));
      return;
    case 'constant':
    case 'scope_resolution':
      tests.push(classTest(c, subject, node) ?? unknownAt(spanOf(node)));
      return;
    case 'variable_reference_pattern':
    case 'expression_reference_pattern': {
      const [value] = namedChildren(node);
      if (value !== undefined) tests.push(compared('==', subject, lowerExpression(c, value)));
      return;
    }
    case 'find_pattern':
      for (const inner of namedChildren(node)) match(c, inner, unknownAt(spanOf(inner), [subject]), matched);
      return;
    default:
      tests.push(compared('==', subject, lowerExpression(c, node)));
  }
}

function matchClass(c: Context, node: SyntaxNode, subject: Expression, matched: Matched): void {
  const type = childIn(node, 'class');
  const asked = type === undefined ? undefined : classTest(c, subject, type);
  if (asked !== undefined) matched.tests.push(asked);
}

/** A key is looked for among the keys of a hash and the fields of an object. */
function matchKey(c: Context, entry: SyntaxNode, subject: Expression, matched: Matched): void {
  const key = childIn(entry, 'key');
  const name = key === undefined ? undefined : keyText(c, key);
  if (key === undefined || name === undefined) return;
  const span = spanOf(key);
  const at = (index: string): Expression => ({ kind: 'index', span, object: subject, index: literalAt(span, index) });
  const part: Expression = {
    kind: 'binary',
    span,
    operator: 'nullish',
    text: 'in',
    left: at(name),
    right: at(`@${name}`),
  };
  const value = childIn(entry, 'value');
  if (value === undefined) bindName(c, key, part, matched);
  else match(c, value, part, matched);
}

function matchItems(c: Context, node: SyntaxNode, subject: Expression, matched: Matched): void {
  let index = 0;
  for (const item of namedChildren(node)) {
    if (item.field === 'class') continue;
    const span = spanOf(item);
    if (item.type === 'splat_parameter') {
      const name = childIn(item, 'name');
      if (name !== undefined) bindName(c, name, unknownAt(span, [subject]), matched);
    } else match(c, item, { kind: 'index', span, object: subject, index: literalAt(span, index) }, matched);
    index += 1;
  }
}
