/** What the parts of the C# lowering share beyond the common state. */
import type { Expression, Span } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { unknownAt } from '../../classbased/build';
import { type LowerExpression, Lowering, type LowerStatement, type Tables } from '../../classbased/lowering';
import type { FileFacts } from './facts';

export class CSharpLowering extends Lowering<CSharpLowering> {
  protected readonly own = this;
  /** Declared type of what the function around returns, for `new()` and named tuples. */
  returnType: SyntaxNode | undefined;

  constructor(
    source: string,
    readonly facts: FileFacts,
    tables: Tables<CSharpLowering>,
  ) {
    super(source, tables);
  }

  /** An `unknown` at `span` with what is in the nodes. */
  unknownOf(span: Span, ...nodes: readonly (SyntaxNode | undefined)[]): Expression {
    return unknownAt(span, ...nodes.flatMap((node) => (node === undefined ? [] : [this.expression(node)])));
  }

  modifiers(node: SyntaxNode): ReadonlySet<string> {
    return new Set(node.children.filter((child) => child.type === 'modifier').map((child) => this.text(child)));
  }
}

export type CSharpExpression = LowerExpression<CSharpLowering>;
export type CSharpStatement = LowerStatement<CSharpLowering>;
