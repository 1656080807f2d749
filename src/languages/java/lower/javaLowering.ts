/** What the parts of the Java lowering share beyond the common state. */
import type { Expression, Span } from '../../../flow/ir';
import { childOfType, type SyntaxNode } from '../../../syntax/tree';
import { unknownAt } from '../../classbased/build';
import { type LowerExpression, Lowering, type LowerStatement, type Tables } from '../../classbased/lowering';
import type { JavaFacts } from './facts';

export class JavaLowering extends Lowering<JavaLowering> {
  protected readonly own = this;
  /** Anonymous objects around, innermost last: the variable that holds each, and the methods it has. */
  readonly anonymous: { readonly variable: string; readonly members: ReadonlySet<string> }[] = [];

  constructor(
    source: string,
    readonly facts: JavaFacts,
    tables: Tables<JavaLowering>,
  ) {
    super(source, tables);
  }

  unknownOf(span: Span, ...nodes: readonly (SyntaxNode | undefined)[]): Expression {
    return unknownAt(span, ...nodes.flatMap((node) => (node === undefined ? [] : [this.expression(node)])));
  }

  modifiers(node: SyntaxNode): ReadonlySet<string> {
    const modifiers = childOfType(node, 'modifiers');
    return new Set((modifiers?.children ?? []).map((child) => child.type));
  }
}

export type JavaExpression = LowerExpression<JavaLowering>;
export type JavaStatement = LowerStatement<JavaLowering>;
