/** The state of one lowering, and the dispatch by node type that all parts of it call back into. */
import type { Expression, ExpressionOf, Span, Statement } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type Breakable, type ClassScope, type FunctionScope, Names } from './scope';

export type LowerExpression = (node: SyntaxNode, lowering: Lowering) => Expression;
export type LowerStatement = (node: SyntaxNode, lowering: Lowering) => readonly Statement[];

export interface Tables {
  readonly expressions: Readonly<Record<string, LowerExpression>>;
  readonly statements: Readonly<Record<string, LowerStatement>>;
}

/** Facts about the text that the tree does not give without a search. */
export interface SourceFacts {
  /** Variables and properties that something is appended to (`$x[] = 1`); an empty array is a list for them. */
  readonly appended: ReadonlySet<string>;
  /** Names given to `::macro('name', …)`. */
  readonly macros: ReadonlySet<string>;
  /** Whether the headers that the stream functions leave behind are read. */
  readonly readsStreamHeaders: boolean;
}

export class Lowering {
  readonly names = new Names();
  class: ClassScope | null = null;
  function: FunctionScope = newFunctionScope(false);
  readonly #topLevel = this.function;

  constructor(
    readonly source: string,
    readonly facts: SourceFacts,
    private readonly tables: Tables,
  ) {}

  get isTopLevel(): boolean {
    return this.function === this.#topLevel;
  }

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.source.slice(node.start, node.end);
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
    const parts = namedChildren(node).flatMap((child): Expression[] => {
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
    return [{ kind: 'expression', span: spanOf(node), value }];
  }

  statements(nodes: readonly SyntaxNode[]): Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** The body of a loop or `if`: a block, an alternative-syntax block, one statement, or nothing. */
  block(node: SyntaxNode | undefined): Statement[] {
    if (node === undefined) return [];
    return BLOCKS.has(node.type) ? this.statements(namedChildren(node)) : [...this.statement(node)];
  }

  inFunction<T>(scope: FunctionScope, run: () => T): T {
    const outside = this.function;
    this.function = scope;
    try {
      return run();
    } finally {
      this.function = outside;
    }
  }

  inClass<T>(scope: ClassScope, run: () => T): T {
    const outside = this.class;
    this.class = scope;
    try {
      return run();
    } finally {
      this.class = outside;
    }
  }

  inBreakable<T>(kind: Breakable['kind'], node: SyntaxNode, run: (breakable: Breakable) => T): T {
    const breakable: Breakable = { kind, label: `${kind}${node.start}`, labelled: false };
    this.function.breakables.push(breakable);
    try {
      return run(breakable);
    } finally {
      this.function.breakables.pop();
    }
  }
}

const BLOCKS = new Set(['compound_statement', 'colon_block']);

export function newFunctionScope(hasThis: boolean): FunctionScope {
  return { outer: new Set(), breakables: [], hasThis, generates: false };
}

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

export function literalAt(span: Span, value: string | number | boolean | null): ExpressionOf<'literal'> {
  return { kind: 'literal', span, value };
}

export function memberAt(span: Span, object: Expression, name: string, nameSpan: Span): ExpressionOf<'member'> {
  return { kind: 'member', span, object, name, nameSpan };
}

export function statementOf(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

/** A property in the flow program: with its `$`, so that it is neither a method nor a constant of the same name. */
export function propertyName(name: string): string {
  return `$${name}`;
}
