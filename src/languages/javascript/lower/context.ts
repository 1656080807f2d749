/** What the parts of the lowering share: the text, the way back into the tables, and small constructors. */
import type {
  ClassDefinition,
  Expression,
  ExpressionOf,
  FunctionDefinition,
  Span,
  Statement,
  Target,
} from '../../../flow/ir';
import { childIn, isComment, type SyntaxNode, textOf } from '../../../syntax/tree';

/** One file being lowered. The functions accept broken code: what is missing becomes an empty `unknown`. */
export interface Lowering {
  readonly source: string;
  /** Type aliases and interfaces of the file, by name: the declared type's node. */
  readonly types: ReadonlyMap<string, SyntaxNode>;
  /** What the names in `types` were lowered to. */
  readonly loweredTypes: Map<string, Expression | undefined>;
  /** Functions of the file whose `prototype` gets members: they are classes. */
  readonly prototypes: ReadonlyMap<string, readonly PrototypeMember[]>;
  /** Whether the function being lowered is a generator: its `return` and `yield` then build a list. */
  generator: boolean;
  expression(node: SyntaxNode): Expression;
  statements(node: SyntaxNode): readonly Statement[];
  target(node: SyntaxNode): Target;
  fn(node: SyntaxNode, shape?: FunctionShape): FunctionDefinition;
  classDefinition(node: SyntaxNode): ClassDefinition;
  /** The declared type as an expression; nothing for types that name no value. */
  type(node: SyntaxNode | undefined): Expression | undefined;
}

/** A member of `X.prototype`: its name, and the function or value that is assigned. */
export interface PrototypeMember {
  readonly name: string;
  readonly value: SyntaxNode;
}

/** What the place of a function says about it. */
export interface FunctionShape {
  readonly name?: string;
  readonly nameSpan?: Span;
  /** A member of a class or object: it has a `this` although it may be an arrow function. */
  readonly method?: boolean;
  /** A generator that stands for an async function: its `yield` awaits. */
  readonly coroutine?: boolean;
  readonly decorators?: readonly Expression[];
}

/** Names that no program can write, for values that exist only in the lowering. */
export const YIELDED = '%yielded';

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(node: SyntaxNode, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span: spanOf(node), name };
}

export function nullAt(node: SyntaxNode): Expression {
  return { kind: 'literal', span: spanOf(node), value: null };
}

export function unknownAt(node: SyntaxNode, parts: readonly Expression[] = []): Expression {
  return { kind: 'unknown', span: spanOf(node), parts };
}

/** `object.name` where the program has no such text of its own: both spans are those of `node`. */
export function memberAt(node: SyntaxNode, object: Expression, name: string): ExpressionOf<'member'> {
  return { kind: 'member', span: spanOf(node), object, name, nameSpan: spanOf(node) };
}

export function callAt(node: SyntaxNode, callee: Expression, args: readonly Expression[]): ExpressionOf<'call'> {
  return { kind: 'call', span: spanOf(node), callee, args: args.map((value) => ({ value })) };
}

/** The expression in a field; an empty `unknown` where broken code lacks it. */
export function expressionIn(lowering: Lowering, node: SyntaxNode, field: string): Expression {
  const child = childIn(node, field);
  return child === undefined ? unknownAt(node) : lowering.expression(child);
}

/**
 * Builds on the part of an expression that stands before a `.`, `[` or `(`. The TypeScript grammar reads `await f<T>(x)`
 * as a call of `await f`, so an operator in front of that part belongs in front of the whole.
 * @param build gets the part and the span from its start to the end of `node`
 */
export function extended(
  node: SyntaxNode,
  part: SyntaxNode,
  lowered: Expression,
  build: (part: Expression, span: Span) => Expression,
): Expression {
  if ((lowered.kind === 'await' || lowered.kind === 'not') && part.type !== 'parenthesized_expression')
    return {
      kind: lowered.kind,
      span: { start: lowered.span.start, end: node.end },
      value: build(lowered.value, { start: lowered.value.span.start, end: node.end }),
    };
  return build(lowered, spanOf(node));
}

/** The statements in a field: those of a block, or a single one; none where it is missing. */
export function bodyIn(lowering: Lowering, node: SyntaxNode, field: string): readonly Statement[] {
  const child = childIn(node, field);
  return child === undefined ? [] : blockBody(lowering, child);
}

/** The statements of a block without the block itself. */
export function blockBody(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  if (node.type !== 'statement_block' && node.type !== 'else_clause') return lowering.statements(node);
  return parts(node).flatMap((child) =>
    node.type === 'else_clause' ? blockBody(lowering, child) : lowering.statements(child),
  );
}

/** Named children that carry meaning at run time. */
export function parts(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.named && !isComment(child) && !TYPE_ONLY.has(child.type));
}

/** The text of a name; without quotes where it is a string. */
export function nameText(lowering: Lowering, node: SyntaxNode | undefined): string {
  return node === undefined ? '' : textOf(node, lowering.source);
}

/** Whether a token such as `async` or `static` stands directly in a node. */
export function hasToken(node: SyntaxNode, token: string): boolean {
  return node.children.some((child) => !child.named && child.type === token);
}

/** Nodes that exist for the type checker only. */
const TYPE_ONLY = new Set([
  'type_annotation',
  'type_arguments',
  'type_parameters',
  'type_alias_declaration',
  'interface_declaration',
  'function_signature',
  'method_signature',
  'abstract_method_signature',
  'index_signature',
  'asserts_annotation',
  'type_predicate_annotation',
  'implements_clause',
  'extends_type_clause',
  'ambient_declaration',
  'accessibility_modifier',
  'override_modifier',
  'optional_chain',
  'hash_bang_line',
  'empty_statement',
  'predefined_type',
  'opting_type_annotation',
  'omitting_type_annotation',
]);

export function isTypeOnly(node: SyntaxNode): boolean {
  return TYPE_ONLY.has(node.type);
}
