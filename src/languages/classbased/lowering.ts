/**
 * The state of one lowering, and the dispatch by node type that all parts of it call back into. `L` is the language's own
 * class, so that its functions see its own members.
 */
import type { Expression, ExpressionOf, Span, Statement } from '../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../syntax/tree';
import { memberAt, nameAt, spanOf, statementOf, unknownAt } from './build';

export type LowerExpression<L> = (node: SyntaxNode, lowering: L) => Expression;
export type LowerStatement<L> = (node: SyntaxNode, lowering: L) => readonly Statement[];

export interface Tables<L> {
  readonly expressions: Readonly<Record<string, LowerExpression<L>>>;
  readonly statements: Readonly<Record<string, LowerStatement<L>>>;
}

/** A class around: what it declares, as far as the text tells. */
export interface ClassScope {
  readonly kind: 'class';
  readonly name: string;
  /** The name under which its methods see their object. */
  readonly self: string;
  readonly statics: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** Its methods see the variables around it (anonymous and local classes). */
  readonly isLexical: boolean;
  /** Has no name by which it can be found. */
  readonly isAnonymous?: boolean;
  /** Fields that have a method's name as well (records): the names under which they are kept. */
  readonly renamed?: ReadonlyMap<string, string>;
}

interface FunctionScope {
  readonly kind: 'function';
  readonly names: Set<string>;
}

export abstract class Lowering<L> {
  readonly #scopes: (ClassScope | FunctionScope)[] = [];
  /** Classes that were written inside of others: they are declared at the top of the file. */
  readonly lifted: Statement[] = [];

  protected constructor(
    readonly source: string,
    private readonly tables: Tables<L>,
  ) {}

  protected abstract readonly own: L;

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : this.source.slice(node.start, node.end);
  }

  /** A node that is not there (half-typed code) is an empty `unknown` at the end of `parent`. */
  expression(node: SyntaxNode | undefined, parent?: SyntaxNode): Expression {
    if (node === undefined) {
      const at = parent?.end ?? 0;
      return unknownAt({ start: at, end: at });
    }
    const lower = this.tables.expressions[node.type];
    return lower === undefined ? this.unknown(node) : lower(node, this.own);
  }

  expressions(nodes: readonly SyntaxNode[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** `unknown` with all that is in the node; statements inside (broken code) are kept as well. */
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
    if (lower !== undefined) return lower(node, this.own);
    const value = this.expression(node);
    if (value.kind === 'unknown' && value.parts.length === 0) return [];
    return [statementOf(value)];
  }

  statements(nodes: readonly SyntaxNode[]): Statement[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  inFunction<T>(run: () => T): T {
    this.#scopes.push({ kind: 'function', names: new Set() });
    try {
      return run();
    } finally {
      this.#scopes.pop();
    }
  }

  inClass<T>(scope: ClassScope, run: () => T): T {
    this.#scopes.push(scope);
    try {
      return run();
    } finally {
      this.#scopes.pop();
    }
  }

  /** The class around, nearest first. */
  get class(): ClassScope | undefined {
    return this.#scopes.findLast((scope) => scope.kind === 'class');
  }

  get isInFunction(): boolean {
    return this.#scopes.at(-1)?.kind === 'function';
  }

  /** A name for the object of a class that is made here; lexical classes must not hide the object around. */
  selfName(isLexical: boolean): string {
    if (!isLexical) return 'this';
    const around = this.#scopes.filter((scope) => scope.kind === 'class').length;
    return around === 0 ? 'this' : `this${around}`;
  }

  /** Remembers a parameter or local variable, so that it is not taken for a member of a class around. */
  local(name: string): string {
    const scope = this.#scopes.at(-1);
    if (scope?.kind === 'function') scope.names.add(name);
    return name;
  }

  /**
   * A name as written. Members of the nearest object are found by the solver (implicit `this`); those of classes, and of
   * objects further out, are members of their class or object.
   */
  resolve(name: string, span: Span, isCalled = false): Expression {
    let isNearest = true;
    let isReachable = true;
    for (let index = this.#scopes.length - 1; index >= 0; index -= 1) {
      const scope = this.#scopes[index];
      if (scope?.kind === 'function') {
        if (scope.names.has(name)) break;
        continue;
      }
      if (scope === undefined) break;
      const renamed = isCalled ? undefined : scope.renamed?.get(name);
      if (renamed !== undefined && isReachable) return memberAt(span, nameAt(span, scope.self), renamed, span);
      if (scope.statics.has(name) && !(isNearest && scope.isAnonymous))
        return memberAt(span, nameAt(span, scope.name), name, span);
      if (isNearest && (scope.members.has(name) || scope.statics.has(name))) break;
      if (!isNearest && isReachable && scope.members.has(name))
        return memberAt(span, nameAt(span, scope.self), name, span);
      isNearest = false;
      isReachable &&= scope.isLexical;
    }
    return nameAt(span, name);
  }

  /** Whether something around declares the name. */
  isKnown(name: string): boolean {
    return this.#scopes.some((scope) =>
      scope.kind === 'function' ? scope.names.has(name) : scope.statics.has(name) || scope.members.has(name),
    );
  }

  /** The name under which the field `name` of the object around is kept. */
  fieldName(name: string): string {
    return this.class?.renamed?.get(name) ?? name;
  }

  /** The object of the class `name` around (Java's `Outer.this`, Kotlin's `this@Outer`), if it can be seen. */
  selfOf(name: string): string | undefined {
    const scope = this.#scopes.findLast((one) => one.kind === 'class' && one.name === name);
    return scope?.kind === 'class' ? scope.self : undefined;
  }
}
