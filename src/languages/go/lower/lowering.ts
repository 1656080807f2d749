/** The state of one lowering, the dispatch by node type, and small makers of flow nodes that all parts share. */
import type { Expression, ExpressionOf, Span, Statement } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import type { FileFacts } from './facts';

export type LowerExpression = (node: SyntaxNode, lowering: Lowering) => Expression;
export type LowerStatement = (node: SyntaxNode, lowering: Lowering) => readonly Statement[];

export interface Tables {
  readonly expressions: Readonly<Record<string, LowerExpression>>;
  readonly statements: Readonly<Record<string, LowerStatement>>;
}

/** What a function knows of its own variables while it is lowered. */
interface FunctionScope {
  /** Declared types, for `errors.As(err, &target)`. */
  readonly types: Map<string, Expression>;
  readonly results: readonly string[];
  readonly outer: FunctionScope | null;
}

export class Lowering {
  /** Value of `iota` in the constant that is being lowered. */
  iota = 0;
  #function: FunctionScope = { types: new Map(), results: [], outer: null };

  constructor(
    readonly source: string,
    readonly facts: FileFacts,
    private readonly tables: Tables,
  ) {}

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.source.slice(node.start, node.end);
  }

  /** A node that is not there (half-typed code) is an empty `unknown` at the end of `parent`. */
  expression(node: SyntaxNode | undefined, parent?: SyntaxNode): Expression {
    if (node === undefined) return nothingAt(parent?.end ?? 0);
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
    return value.kind === 'unknown' && value.parts.length === 0 ? [] : [statementOf(value)];
  }

  statements(nodes: readonly SyntaxNode[]): Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** The statements of a block, a case or whatever stands in their place. */
  block(node: SyntaxNode | undefined): Statement[] {
    if (node === undefined) return [];
    return this.statements(
      namedChildren(node).flatMap((child) => (child.type === 'statement_list' ? namedChildren(child) : [child])),
    );
  }

  inFunction<T>(results: readonly string[], run: () => T): T {
    const outer = this.#function;
    this.#function = { types: new Map(), results, outer };
    try {
      return run();
    } finally {
      this.#function = outer;
    }
  }

  /** Named results of the function that is being lowered. */
  get results(): readonly string[] {
    return this.#function.results;
  }

  noteType(name: string, type: Expression | undefined): void {
    if (type === undefined) this.#function.types.delete(name);
    else this.#function.types.set(name, type);
  }

  typeOfVariable(name: string): Expression | undefined {
    for (let scope: FunctionScope | null = this.#function; scope !== null; scope = scope.outer) {
      const type = scope.types.get(name);
      if (type !== undefined) return type;
    }
    return undefined;
  }
}

export function spanOf(node: SyntaxNode): Span {
  return { start: node.start, end: node.end };
}

export function nothingAt(offset: number): ExpressionOf<'unknown'> {
  return { kind: 'unknown', span: { start: offset, end: offset }, parts: [] };
}

export function nameAt(span: Span, name: string): ExpressionOf<'name'> {
  return { kind: 'name', span, name };
}

export function literalAt(span: Span, value: string | number | boolean | null): ExpressionOf<'literal'> {
  return { kind: 'literal', span, value };
}

export function statementOf(value: Expression): Statement {
  return { kind: 'expression', span: value.span, value };
}

/** A function or type of the standard library, whatever this file calls its package. */
export function packageMember(span: Span, module: string, name: string): Expression {
  return { kind: 'member', span, object: { kind: 'import', span, module }, name, nameSpan: span };
}

/** The second value of a call that may fail: nothing is known of it. */
export function withSecond(value: Expression): Expression {
  const second = nothingAt(value.span.end);
  return { kind: 'list', span: value.span, items: [{ value }, { value: second }] };
}

/** A value that is one or the other. */
export function either(span: Span, one: Expression, other: Expression, parts: readonly Expression[] = []): Expression {
  const test: Expression = { kind: 'unknown', span, parts };
  // biome-ignore lint/suspicious/noThenProperty: the flow program's name for the branch taken
  return { kind: 'conditional', span, test, then: one, otherwise: other };
}
