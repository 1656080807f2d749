/** What the parts of the Kotlin lowering share beyond the common state. */
import type { Expression, Span } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt } from '../../classbased/build';
import { type LowerExpression, Lowering, type LowerStatement, type Tables } from '../../classbased/lowering';
import type { KotlinFacts } from './facts';
import { isKtorFunction, PLAIN_FUNCTIONS } from './plainFunctions';

export class KotlinLowering extends Lowering<KotlinLowering> {
  protected readonly own = this;
  /** Variables that hold the receivers of lambdas around (`apply { … }`), innermost last. */
  readonly receivers: string[] = [];
  /** Prefix operators that were put around the chain that they head. */
  readonly hoisted = new Set<SyntaxNode>();
  /** Anonymous objects around: the variable that holds each, and the functions it has. */
  readonly anonymous: { readonly variable: string; readonly members: ReadonlySet<string> }[] = [];

  constructor(
    source: string,
    readonly facts: KotlinFacts,
    tables: Tables<KotlinLowering>,
    /** Names of the file's top level. */
    readonly topLevel: ReadonlySet<string>,
  ) {
    super(source, tables);
  }

  readonly textOf = (node: SyntaxNode | undefined): string => this.text(node);

  get usesKtor(): boolean {
    const { imports, packages } = this.facts;
    return [...imports.values(), ...packages].some((path) => path.startsWith('io.ktor.client'));
  }

  inReceiver<T>(variable: string, run: () => T): T {
    this.receivers.push(variable);
    try {
      return run();
    } finally {
      this.receivers.pop();
    }
  }

  /** The object that `this` is here. */
  get self(): string {
    return this.receivers.at(-1) ?? this.anonymous.at(-1)?.variable ?? this.class?.self ?? 'this';
  }

  /** A name as written: of a variable, of a member of what is around, of the file, or of the receiver of a lambda. */
  nameOf(name: string, span: Span, isCalled = false): Expression {
    const resolved = this.resolve(name, span, isCalled);
    if (resolved.kind !== 'name' || this.isKnown(name)) return resolved;
    const anonymous = this.anonymous.findLast((one) => one.members.has(name));
    if (anonymous !== undefined) return memberAt(span, nameAt(span, anonymous.variable), name, span);
    const receiver = this.receivers.at(-1);
    if (receiver === undefined || this.topLevel.has(name) || PLAIN_FUNCTIONS.has(name) || /^[A-Z]/.test(name))
      return resolved;
    const imported = this.facts.imports.get(name);
    if (imported !== undefined && !isKtorFunction(imported)) return resolved;
    return memberAt(span, nameAt(span, receiver), name, span);
  }
}

export type KotlinExpression = LowerExpression<KotlinLowering>;
export type KotlinStatement = LowerStatement<KotlinLowering>;
