/** Patterns: which values they take, what they bind, and what else must hold of the parts that they bind. */
import type { Expression, Span, Target } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, literalAt, nameAt, nothingAt, spanOf } from './lowering';

export interface Pattern {
  /** The value is one of these; empty where any value is taken. */
  readonly tests: readonly Expression[];
  readonly target: Target | null;
  readonly guards: readonly Expression[];
}

const ANY: Pattern = { tests: [], target: null, guards: [] };

/** `Ok`, `Err`, `Some`, `None` as a pattern, with what is inside. */
export interface Wrapped {
  readonly name: 'Ok' | 'Err' | 'Some' | 'None';
  readonly inner: SyntaxNode | undefined;
}

export function wrappedPattern(node: SyntaxNode | undefined, lowering: Lowering): Wrapped | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'match_pattern' || node.type === 'ref_pattern' || node.type === 'reference_pattern')
    return wrappedPattern(
      namedChildren(node).find((child) => child.field !== 'condition'),
      lowering,
    );
  if (node.type === 'identifier')
    return lowering.text(node) === 'None' ? { name: 'None', inner: undefined } : undefined;
  if (node.type !== 'tuple_struct_pattern') return undefined;
  const name = lowering.text(childIn(node, 'type'));
  if (name !== 'Ok' && name !== 'Err' && name !== 'Some') return undefined;
  return { name, inner: namedChildren(node).find((child) => child.field !== 'type') };
}

/** The alternatives of `a | b`, flat and without recursion. */
export function alternativesOf(node: SyntaxNode | undefined): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const stack = node === undefined ? [] : [node];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.type === 'or_pattern' || current.type === 'match_pattern')
      stack.push(
        ...namedTokens(current)
          .filter((child) => child.field !== 'condition')
          .reverse(),
      );
    else found.push(current);
  }
  return found;
}

const INNER = new Set(['match_pattern', 'ref_pattern', 'mut_pattern', 'reference_pattern', 'parenthesized_pattern']);
const LITERALS = new Set([
  'integer_literal',
  'float_literal',
  'string_literal',
  'raw_string_literal',
  'char_literal',
  'boolean_literal',
  'negative_literal',
]);

export function patternOf(node: SyntaxNode | undefined, lowering: Lowering): Pattern {
  if (node === undefined || node.type === '_' || node.type === 'remaining_field_pattern') return ANY;
  if (INNER.has(node.type)) {
    const inner = namedChildren(node).filter((one) => one.type !== 'mutable_specifier' && one.field !== 'condition');
    return patternOf(inner[0], lowering);
  }
  if (LITERALS.has(node.type)) return { ...ANY, tests: [lowering.expression(node)] };
  switch (node.type) {
    case 'identifier':
    case 'shorthand_field_identifier':
      return identifierPattern(node, lowering);
    case 'scoped_identifier':
    case 'scoped_type_identifier':
    case 'const_block':
      return { ...ANY, tests: [lowering.expression(node)] };
    case 'range_pattern':
      return { ...ANY, tests: [rangeOf(node, lowering)] };
    case 'or_pattern':
      return oneOf(alternativesOf(node).map((one) => patternOf(one, lowering)));
    case 'captured_pattern': {
      const [name, inner] = namedChildren(node);
      const pattern = patternOf(inner, lowering);
      return name === undefined ? pattern : { ...pattern, target: nameAt(spanOf(name), lowering.text(name)) };
    }
    case 'tuple_struct_pattern':
      return tupleStruct(node, lowering);
    case 'struct_pattern':
      return struct(node, lowering);
    case 'tuple_pattern':
    case 'slice_pattern':
      return listPattern(node, lowering);
    default:
      return ANY;
  }
}

/** Upper case names a constant or variant, by Rust's conventions and the compiler's warning. */
function identifierPattern(node: SyntaxNode, lowering: Lowering): Pattern {
  const name = lowering.text(node);
  if (name === 'None') return { ...ANY, tests: [literalAt(spanOf(node), null)] };
  if (/^[A-Z]/.test(name)) return { ...ANY, tests: [lowering.expression(node)] };
  return { ...ANY, target: nameAt(spanOf(node), name) };
}

function oneOf(patterns: readonly Pattern[]): Pattern {
  const takesAny = patterns.some((pattern) => pattern.tests.length === 0 && pattern.guards.length === 0);
  return {
    tests: takesAny
      ? []
      : patterns.flatMap((pattern) => [...pattern.tests, ...(pattern.tests.length === 0 ? pattern.guards : [])]),
    target: patterns.find((pattern) => pattern.target !== null)?.target ?? null,
    guards: patterns.length === 1 ? (patterns[0] as Pattern).guards : [],
  };
}

export function rangeOf(node: SyntaxNode, lowering: Lowering): Expression {
  const operator = node.children.findIndex((child) => !child.named);
  const before = node.children.slice(0, Math.max(0, operator)).find((child) => child.named);
  const after = node.children.slice(operator + 1).find((child) => child.named);
  return {
    kind: 'range',
    span: spanOf(node),
    from: before === undefined ? null : lowering.expression(before),
    to: after === undefined ? null : lowering.expression(after),
    inclusive: node.children[operator]?.type !== '..',
  };
}

/** A part of a pattern: bound to a name of its own where something must hold of it. */
function partOf(
  pattern: Pattern,
  span: Span,
): { readonly target: Target | null; readonly guards: readonly Expression[] } {
  if (pattern.tests.length === 0) return pattern;
  const name = pattern.target?.kind === 'name' ? pattern.target : nameAt(span, `#part${span.start}`);
  return { target: name, guards: [holds(name, pattern.tests, span), ...pattern.guards] };
}

/** Whether a value is one of the tests of a pattern. */
export function holds(value: Expression, tests: readonly Expression[], span: Span): Expression {
  const [only] = tests;
  if (only !== undefined && tests.length === 1 && only.kind !== 'range')
    return { kind: 'binary', span, operator: '==', text: '==', left: value, right: only };
  const items = tests.map((test) => ({ value: test }));
  return { kind: 'binary', span, operator: 'in', text: 'matches', left: value, right: { kind: 'list', span, items } };
}

interface Part {
  readonly key: string;
  readonly pattern: Pattern;
  readonly span: Span;
}

function objectPattern(span: Span, tests: readonly Expression[], parts: readonly Part[]): Pattern {
  const lowered = parts.map(({ key, pattern, span: at }) => ({ key, ...partOf(pattern, at) }));
  const entries = lowered.flatMap(({ key, target }) => (target === null ? [] : [{ key, target }]));
  const target: Target | null = entries.length === 0 ? null : { kind: 'objectPattern', span, entries };
  return { tests, target, guards: lowered.flatMap(({ guards }) => guards) };
}

function tupleStruct(node: SyntaxNode, lowering: Lowering): Pattern {
  const type = childIn(node, 'type');
  const wrapped = wrappedPattern(node, lowering);
  if (wrapped !== undefined) {
    const inner = patternOf(wrapped.inner, lowering);
    return inner.tests.length > 0 || wrapped.name === 'Ok' ? inner : { ...inner, tests: [nothingAt(node.start)] };
  }
  const parts = namedChildren(node)
    .filter((child) => child.field !== 'type')
    .map((child, index) => ({ key: String(index), pattern: patternOf(child, lowering), span: spanOf(child) }));
  return objectPattern(spanOf(node), [lowering.expression(type, node)], parts);
}

function struct(node: SyntaxNode, lowering: Lowering): Pattern {
  const type = childIn(node, 'type');
  const parts = childrenOfType(node, 'field_pattern').map((field) => {
    const name = childIn(field, 'name');
    const pattern = childIn(field, 'pattern');
    return { key: lowering.text(name), pattern: patternOf(pattern ?? name, lowering), span: spanOf(pattern ?? field) };
  });
  return objectPattern(spanOf(node), [lowering.expression(type, node)], parts);
}

function listPattern(node: SyntaxNode, lowering: Lowering): Pattern {
  const parts = namedTokens(node).map((child) => partOf(patternOf(child, lowering), spanOf(child)));
  return {
    tests: [],
    target: { kind: 'listPattern', span: spanOf(node), items: parts.map(({ target }) => target) },
    guards: parts.flatMap(({ guards }) => guards),
  };
}

/** Children with `_`, which has no name in the grammar but takes a place. */
function namedTokens(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => (child.named || child.type === '_') && !child.type.endsWith('comment'));
}

/** The names that a `let` or a parameter binds; a pattern that does not bind one gives null. */
export function targetOf(node: SyntaxNode | undefined, lowering: Lowering): Target | null {
  return patternOf(node, lowering).target;
}

/** Conditions that all must hold. */
export function all(conditions: readonly Expression[]): Expression | undefined {
  const [first, ...others] = conditions;
  if (first === undefined) return undefined;
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', span: left.span, operator: 'and', text: '&&', left, right }),
    first,
  );
}
