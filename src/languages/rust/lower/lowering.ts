/** The state of one lowering, the dispatch by node type, and small makers of flow nodes that all parts share. */
import type { CatchClause, Expression, ExpressionOf, Span, Statement, Target } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import type { FileFacts } from './facts';

export type LowerExpression = (node: SyntaxNode, lowering: Lowering) => Expression;
/** `isTail`: the value of the statement is the result of the function. */
export type LowerStatement = (node: SyntaxNode, lowering: Lowering, isTail: boolean) => readonly Statement[];

export interface Tables {
  readonly expressions: Readonly<Record<string, LowerExpression>>;
  readonly statements: Readonly<Record<string, LowerStatement>>;
}

/** A loop that `break` and `continue` can leave. In Rust no `match` is left by them. */
export interface Loop {
  readonly label: string;
  /** As the program calls it, without the apostrophe. */
  readonly name: string | undefined;
  /** The variable that `break value` gives. */
  readonly result: string;
  breaksWithValue: boolean;
}

export class Lowering {
  loops: Loop[] = [];
  /** The type whose `impl` is being lowered: what `Self` is. */
  self: string | undefined;
  /** Inside of `mod name { … }`. */
  isInline = false;
  #isFallible = false;

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
    if (lower !== undefined) return lower(node, this);
    if (this.tables.statements[node.type] !== undefined)
      return { kind: 'do', span: spanOf(node), body: this.statement(node) };
    return this.unknown(node);
  }

  expressions(nodes: readonly SyntaxNode[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** `unknown` with all that is in the node. */
  unknown(node: SyntaxNode): ExpressionOf<'unknown'> {
    const parts = namedChildren(node).flatMap((child): Expression[] => {
      if (this.knows(child)) return [this.expression(child)];
      return child.children.length === 0 ? [] : [this.unknown(child)];
    });
    return { kind: 'unknown', span: spanOf(node), parts };
  }

  private knows(node: SyntaxNode): boolean {
    return this.tables.expressions[node.type] !== undefined || this.tables.statements[node.type] !== undefined;
  }

  statement(node: SyntaxNode, isTail = false): readonly Statement[] {
    const lower = this.tables.statements[node.type];
    if (lower !== undefined) return lower(node, this, isTail);
    if (isTail && node.type === 'call_expression') {
      const ended = this.tables.statements.tail_call?.(node, this, isTail);
      if (ended !== undefined && ended.length > 0) return ended;
    }
    const value = this.expression(node);
    if (value.kind === 'unknown' && value.parts.length === 0 && !isTail) return [];
    return [statementOf(isTail && this.#isFallible ? settle(value.span, value) : value)];
  }

  /** @param isFallible it gives a `Result`: what it returns is settled inside, so that its error is thrown there. */
  inFunction<T>(isFallible: boolean, run: () => T): T {
    const outer = { loops: this.loops, isFallible: this.#isFallible };
    this.loops = [];
    this.#isFallible = isFallible;
    try {
      return run();
    } finally {
      this.loops = outer.loops;
      this.#isFallible = outer.isFallible;
    }
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

export function declareAt(span: Span, target: Target, value: Expression | null): Statement {
  return { kind: 'declare', span, target, value };
}

export function assignTo(span: Span, target: Target, value: Expression): Statement {
  return statementOf({ kind: 'assign', span, target, value });
}

export function doAt(span: Span, body: readonly Statement[]): Expression {
  return { kind: 'do', span, body };
}

export function callAt(span: Span, callee: Expression, values: readonly Expression[]): Expression {
  return { kind: 'call', span, callee, args: values.map((value) => ({ value })) };
}

/** What a `Result` holds; its error leaves the function, as with `?`. */
export function settle(span: Span, value: Expression): Expression {
  return { kind: 'await', span, value };
}

/** The name of the error in a `catch` that the lowering makes. */
export const CAUGHT = '#error';

/** What a `Result` holds, or what `body` makes of its error (called `CAUGHT`). */
export function settleOr(span: Span, value: Expression, body: readonly Statement[]): Expression {
  const clause: CatchClause = { span, types: [], binding: nameAt(span, CAUGHT), body };
  const inner = statementOf(settle(span, value));
  return doAt(span, [{ kind: 'try', span, body: [inner], catches: [clause], otherwise: [], finally: [] }]);
}

/** A value that is one or the other. */
export function either(span: Span, one: Expression, other: Expression): Expression {
  const test: Expression = { kind: 'unknown', span, parts: [] };
  // biome-ignore lint/suspicious/noThenProperty: the flow program's name for the branch taken
  return { kind: 'conditional', span, test, then: one, otherwise: other };
}
