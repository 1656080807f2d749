/** What the lowering of one Ruby file knows while it walks: the text, facts about the whole file, the scope it is in. */
import type { Expression, Span } from '../../../flow/ir';
import { type SyntaxNode, textOf } from '../../../syntax/tree';
import { memberAt, nameAt } from './build';
import type { FileFacts } from './facts';

/** What `self` is: an object, a class in its own methods, a class in its body, or the file's main object. */
export type SelfKind = 'instance' | 'singleton' | 'body' | 'main';

/** What `next` and `break` leave: a loop, a block that became a function, or nothing of these. */
export type JumpKind = 'loop' | 'function' | 'none';

/** A method, a class body, the file, or a block that became a function of its own. */
export class Scope {
  readonly locals = new Set<string>();
  /** Variables of an enclosing scope that are assigned in here. */
  readonly outer = new Set<string>();
  jump: JumpKind = 'none';
  /** Whether a `yield` in the method, or in a block in it, calls the method's block. */
  usesBlock = false;
  /** Where the loop around keeps the value of a `break`; the variable is made when one is met. */
  keptBreak: { name: string | null } | null = null;

  constructor(
    /** Set for blocks: they see and assign the variables around. */
    readonly around: Scope | null,
    /** Names of the modules and classes around, outermost first. */
    readonly modules: readonly string[],
    readonly self: SelfKind,
    /** Plain parameters of the method, which a bare `super` hands on. */
    readonly params: string[] = [],
  ) {}

  has(name: string): boolean {
    return this.locals.has(name) || (this.around?.has(name) ?? false);
  }

  /** A local variable is assigned; in a block it may be one of the scope around. */
  assign(name: string): void {
    if (this.locals.has(name)) return;
    if (this.around?.has(name) === true) this.outer.add(name);
    else this.locals.add(name);
  }
}

export class Context {
  scope: Scope;
  /** The block without parameters around: where `it` or `_1` is used in it, the name is noted here. */
  implicit: { name: string | null } | null = null;
  /** Label of the loop that `retry` starts again; null outside of a `rescue`. */
  retryLabel: string | null = null;
  #temporaries = 0;

  constructor(
    readonly source: string,
    readonly facts: FileFacts,
  ) {
    this.scope = new Scope(null, [], 'main');
  }

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : textOf(node, this.source);
  }

  /** A variable that no program can have. */
  temporary(): string {
    this.#temporaries += 1;
    const name = `%${this.#temporaries}`;
    this.scope.locals.add(name);
    return name;
  }

  within<T>(scope: Scope, run: () => T): T {
    const outer = this.scope;
    this.scope = scope;
    try {
      return run();
    } finally {
      this.scope = outer;
    }
  }

  /** Runs with another meaning of `next` and `break`. */
  jumping<T>(jump: JumpKind, run: () => T, keptBreak: Scope['keptBreak'] = null): T {
    const { scope } = this;
    const outer = { jump: scope.jump, keptBreak: scope.keptBreak };
    Object.assign(scope, { jump, keptBreak });
    try {
      return run();
    } finally {
      Object.assign(scope, outer);
    }
  }

  /** Dotted name of the class or module around; empty in the file's own scope. */
  get className(): string {
    return this.scope.modules.at(-1) ?? '';
  }

  self(span: Span): Expression {
    return nameAt(span, this.scope.self === 'body' ? this.className : 'self');
  }

  /** `@x` is a field of `self`, `@@x` one of the class; in the file's own scope both are variables. */
  field(span: Span, name: string): ReturnType<typeof memberAt> | ReturnType<typeof nameAt> {
    if (this.scope.self === 'main') {
      this.scope.outer.add(name);
      return nameAt(span, name);
    }
    const owner = name.startsWith('@@') ? nameAt(span, this.className) : this.self(span);
    return memberAt(span, owner, name, span);
  }
}
