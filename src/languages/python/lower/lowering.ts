/** The state of one lowering, and the dispatch by node type that all parts of it call back into. */
import type { Expression, ExpressionOf, Span, Statement } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type ClassScope, type FunctionScope, Imports, newFunctionScope } from './scope';

export type LowerExpression = (node: SyntaxNode, lowering: Lowering) => Expression;
export type LowerStatement = (node: SyntaxNode, lowering: Lowering) => readonly Statement[];

export interface Tables {
  readonly expressions: Readonly<Record<string, LowerExpression>>;
  readonly statements: Readonly<Record<string, LowerStatement>>;
}

export class Lowering {
  readonly imports = new Imports();
  /** Names of functions and classes of this file or its package: what they make of a function can be seen. */
  readonly own = new Set<string>();
  /** The class whose body is being lowered; null inside of its methods. */
  classBody: ClassScope | null = null;
  /** The class whose method is being lowered. */
  methodOf: ClassScope | null = null;
  function: FunctionScope = newFunctionScope();
  /** Variables of comprehensions under names of their own: they are not seen outside of it. */
  readonly #renamed = new Map<string, string>();

  constructor(
    readonly source: string,
    private readonly tables: Tables,
  ) {}

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.source.slice(node.start, node.end);
  }

  /** The name under which a variable is known here. */
  variable(name: string): string {
    return this.#renamed.get(name) ?? name;
  }

  /** A node that is not there (half-typed code) is an empty `unknown` at the end of `parent`. */
  expression(node: SyntaxNode | undefined, parent?: SyntaxNode): Expression {
    if (node === undefined) {
      const at = parent?.end ?? 0;
      return { kind: 'unknown', span: { start: at, end: at }, parts: [] };
    }
    const lower = this.tables.expressions[node.type];
    return lower === undefined ? this.unknown(node) : lower(node, this);
  }

  expressions(nodes: readonly SyntaxNode[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** `unknown` with all that is in the node. Statements inside (broken code) are kept as well. */
  unknown(node: SyntaxNode): ExpressionOf<'unknown'> {
    const parts = namedParts(node).flatMap((child): Expression[] => {
      if (this.tables.expressions[child.type] !== undefined) return [this.expression(child)];
      if (this.tables.statements[child.type] !== undefined)
        return [{ kind: 'do', span: spanOf(child), body: this.statement(child) }];
      return child.children.length === 0 ? [] : [this.unknown(child)];
    });
    return { kind: 'unknown', span: spanOf(node), parts };
  }

  statement(node: SyntaxNode): readonly Statement[] {
    const lower = this.tables.statements[node.type];
    if (lower !== undefined) return lower(node, this);
    const value = this.expression(node);
    if (value.kind === 'unknown' && value.parts.length === 0) return [];
    return [statementOf(value)];
  }

  statements(nodes: readonly SyntaxNode[]): Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** The statements of a `block`, or of anything that stands in its place. */
  block(node: SyntaxNode | undefined): Statement[] {
    if (node === undefined) return [];
    return node.type === 'block' ? this.statements(namedParts(node)) : [...this.statement(node)];
  }

  inFunction<T>(scope: FunctionScope, run: () => T): T {
    const outside = { function: this.function, classBody: this.classBody, methodOf: this.methodOf };
    this.methodOf = this.classBody ?? this.methodOf;
    this.function = scope;
    this.classBody = null;
    try {
      return run();
    } finally {
      Object.assign(this, outside);
    }
  }

  inClass<T>(scope: ClassScope, run: () => T): T {
    const outside = this.classBody;
    this.classBody = scope;
    try {
      return run();
    } finally {
      this.classBody = outside;
    }
  }

  /** Runs with variables of a comprehension renamed. */
  withRenamed<T>(names: ReadonlyMap<string, string>, run: () => T): T {
    const before = [...names.keys()].map((name) => [name, this.#renamed.get(name)] as const);
    for (const [name, unique] of names) this.#renamed.set(name, unique);
    try {
      return run();
    } finally {
      for (const [name, known] of before)
        if (known === undefined) this.#renamed.delete(name);
        else this.#renamed.set(name, known);
    }
  }
}

/** Named children without comments and continued lines. */
export function namedParts(node: SyntaxNode): SyntaxNode[] {
  return namedChildren(node).filter((child) => child.type !== 'line_continuation');
}

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

/** A variable that no program can name. */
export function hidden(node: SyntaxNode, what: string): ExpressionOf<'name'> {
  return nameAt(spanOf(node), `#${what}${node.start}`);
}

export function literalAt(span: Span, value: string | number | boolean | null): ExpressionOf<'literal'> {
  return { kind: 'literal', span, value };
}

export function memberAt(span: Span, object: Expression, name: string): ExpressionOf<'member'> {
  return { kind: 'member', span, object, name, nameSpan: span };
}

export function callAt(span: Span, callee: Expression, ...args: readonly Expression[]): ExpressionOf<'call'> {
  return { kind: 'call', span, callee, args: args.map((value) => ({ value })) };
}

export function assignAt(
  span: Span,
  target: ExpressionOf<'assign'>['target'],
  value: Expression,
): ExpressionOf<'assign'> {
  return { kind: 'assign', span, target, value };
}

export function statementOf(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

/** A value of which nothing is known, for what only happens sometimes. */
export function unknownAt(span: Span): ExpressionOf<'unknown'> {
  return { kind: 'unknown', span, parts: [] };
}
