/** `match`: arms are tried in order, so it is a chain of conditions on a subject that is evaluated once. */
import type { Expression, ExpressionOf, Statement } from '../../../flow/ir';
import { childIn, childrenIn, type SyntaxNode } from '../../../syntax/tree';
import {
  assignAt,
  callAt,
  hidden,
  type Lowering,
  type LowerStatement,
  literalAt,
  memberAt,
  nameAt,
  namedParts,
  spanOf,
  statementOf,
  unknownAt,
} from './lowering';
import { both } from './operators';
import { type Arm, chainOf } from './statements';

/** What a pattern asks of its subject (null: nothing, it always fits), and what it binds. */
interface Pattern {
  readonly test: Expression | null;
  readonly bindings: readonly Statement[];
}

const ALWAYS: Pattern = { test: null, bindings: [] };

function all(patterns: readonly Pattern[]): Pattern {
  const tests = patterns.flatMap((pattern) => (pattern.test === null ? [] : [pattern.test]));
  const [first, ...others] = tests;
  return {
    test: first === undefined ? null : others.reduce(both, first),
    bindings: patterns.flatMap((pattern) => pattern.bindings),
  };
}

function equals(subject: Expression, value: Expression): Pattern {
  const test: Expression = {
    kind: 'binary',
    span: value.span,
    operator: '==',
    text: 'case',
    left: subject,
    right: value,
  };
  return { test, bindings: [] };
}

function captured(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const name = lowering.text(node);
  if (name === '_') return ALWAYS;
  const span = spanOf(node);
  return { test: null, bindings: [statementOf(assignAt(span, nameAt(span, name), subject))] };
}

function dotted(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const [first, ...members] = namedParts(node);
  if (first === undefined) return ALWAYS;
  if (members.length === 0) return captured(first, subject, lowering);
  return equals(subject, dottedValue(node, lowering));
}

function dottedValue(node: SyntaxNode, lowering: Lowering): Expression {
  const [first, ...members] = namedParts(node);
  return members
    .filter((member) => lowering.text(member) !== 'value')
    .reduce<Expression>(
      (object, member) => ({
        kind: 'member',
        span: { start: node.start, end: member.end },
        object,
        name: lowering.text(member),
        nameSpan: spanOf(member),
      }),
      lowering.expression(first, node),
    );
}

function item(subject: Expression, node: SyntaxNode, index: number | string): Expression {
  const span = spanOf(node);
  return { kind: 'index', span, object: subject, index: literalAt(span, index) };
}

function sequence(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const patterns = namedParts(node);
  const rest = patterns.findIndex((pattern) => isSplat(pattern));
  return all(
    patterns.map((pattern, index) => {
      if (index === rest) return splat(pattern, lowering);
      const position = rest >= 0 && index > rest ? index - patterns.length : index;
      return patternOf(pattern, position < 0 ? unknownAt(spanOf(pattern)) : item(subject, pattern, position), lowering);
    }),
  );
}

function isSplat(node: SyntaxNode): boolean {
  return (
    node.type === 'splat_pattern' || (node.type === 'case_pattern' && namedParts(node)[0]?.type === 'splat_pattern')
  );
}

function splat(node: SyntaxNode, lowering: Lowering): Pattern {
  const inner = node.type === 'case_pattern' ? namedParts(node)[0] : node;
  const name = inner === undefined ? undefined : namedParts(inner)[0];
  return name === undefined ? ALWAYS : captured(name, unknownAt(spanOf(node)), lowering);
}

function mapping(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const keys = childrenIn(node, 'key');
  const values = childrenIn(node, 'value');
  return all(
    keys.map((key, index) => {
      const value = values[index];
      const object: Expression = { kind: 'index', span: spanOf(key), object: subject, index: lowering.expression(key) };
      return value === undefined ? ALWAYS : patternOf(value, object, lowering);
    }),
  );
}

/** `Response(status_code=429)`: the class, and what each member must be. */
function ofClass(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const [classNode, ...parts] = namedParts(node);
  if (classNode === undefined) return ALWAYS;
  const span = spanOf(classNode);
  const test = callAt(span, nameAt(span, 'isinstance'), subject, dottedValue(classNode, lowering));
  const members = parts.map((part): Pattern => {
    const inner = part.type === 'case_pattern' ? namedParts(part)[0] : part;
    if (inner?.type !== 'keyword_pattern') return patternOf(part, unknownAt(spanOf(part)), lowering);
    const [name, value] = namedParts(inner);
    if (name === undefined || value === undefined) return ALWAYS;
    return patternOf(value, memberAt(spanOf(name), subject, lowering.text(name)), lowering);
  });
  return all([{ test, bindings: [] }, ...members]);
}

/** Any of several; an arm between them that always fits makes the whole fit. */
function union(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const patterns = namedParts(node).map((part) => patternOf(part, subject, lowering));
  const bindings = patterns.flatMap((pattern) => pattern.bindings);
  const tests = patterns.flatMap((pattern) => (pattern.test === null ? [] : [pattern.test]));
  const [first, ...others] = tests;
  if (first === undefined || tests.length < patterns.length) return { test: null, bindings };
  const test = others.reduce<Expression>(
    (left, right) => ({
      kind: 'binary',
      span: { start: left.span.start, end: right.span.end },
      operator: 'or',
      text: '|',
      left,
      right,
    }),
    first,
  );
  return { test, bindings };
}

function patternOf(node: SyntaxNode, subject: Expression, lowering: Lowering): Pattern {
  const parts = namedParts(node);
  switch (node.type) {
    case 'case_pattern':
    case 'parenthesized_expression':
      return parts.length === 0 ? ALWAYS : all(parts.map((part) => patternOf(part, subject, lowering)));
    case 'identifier':
      return captured(node, subject, lowering);
    case 'dotted_name':
      return dotted(node, subject, lowering);
    case 'union_pattern':
      return union(node, subject, lowering);
    case 'list_pattern':
      return sequence(node, subject, lowering);
    case 'tuple_pattern': {
      const [only] = parts;
      const isGroup = parts.length === 1 && only !== undefined && !lowering.text(node).includes(',');
      return isGroup ? patternOf(only, subject, lowering) : sequence(node, subject, lowering);
    }
    case 'dict_pattern':
      return mapping(node, subject, lowering);
    case 'class_pattern':
      return ofClass(node, subject, lowering);
    case 'as_pattern': {
      const [inner, name] = parts;
      const bound = name === undefined ? ALWAYS : captured(name, subject, lowering);
      return inner === undefined ? bound : all([patternOf(inner, subject, lowering), bound]);
    }
    default:
      return equals(subject, lowering.expression(node));
  }
}

/** The test with what the pattern binds, so that a guard sees it. */
function testOf(pattern: Pattern, guard: Expression | undefined, node: SyntaxNode): Expression {
  const span = spanOf(node);
  if (guard === undefined) return pattern.test ?? literalAt(span, true);
  const guarded: Expression =
    pattern.bindings.length === 0 ? guard : { kind: 'do', span, body: [...pattern.bindings, statementOf(guard)] };
  return pattern.test === null ? guarded : both(pattern.test, guarded);
}

function lowerMatch(node: SyntaxNode, lowering: Lowering): Statement[] {
  const subjects = childrenIn(node, 'subject');
  const [only] = subjects;
  const subject: Expression =
    subjects.length === 1
      ? lowering.expression(only)
      : {
          kind: 'list',
          span: spanOf(node),
          items: lowering.expressions(subjects).map((value) => ({ value })),
        };
  const matched: ExpressionOf<'name'> = hidden(node, 'matched');
  const body = childIn(node, 'body');
  const clauses = (body === undefined ? [] : namedParts(body)).filter((child) => child.type === 'case_clause');
  const arms: Arm[] = [];
  let otherwise: Statement[] = [];
  for (const clause of clauses) {
    const patterns = clause.children.filter((child) => child.type === 'case_pattern');
    const pattern: Pattern =
      patterns.length === 1
        ? patternOf(patterns[0] as SyntaxNode, matched, lowering)
        : all(patterns.map((part, index) => patternOf(part, item(matched, part, index), lowering)));
    const guardNode = childIn(clause, 'guard');
    const guard = guardNode === undefined ? undefined : lowering.expression(namedParts(guardNode)[0], guardNode);
    const then = [...pattern.bindings, ...lowering.block(childIn(clause, 'consequence'))];
    if (pattern.test === null && guard === undefined) {
      otherwise = then;
      break;
    }
    arms.push({ node: clause, test: testOf(pattern, guard, clause), body: then });
  }
  return [{ kind: 'declare', span: spanOf(node), target: matched, value: subject }, ...chainOf(arms, otherwise)];
}

export const MATCH: Readonly<Record<string, LowerStatement>> = { match_statement: lowerMatch };
