/** What a name means at a place of a PHP file: namespace, `use` clauses, the class and function around. */
import type { Expression, Span } from '../../../flow/ir';
import { type NameKind, originOf } from '../names';

/** What `break 2` and `continue 2` count. */
export interface Breakable {
  readonly kind: 'loop' | 'switch';
  readonly label: string;
  /** Whether something jumps to it from further inside, so that the loop needs its label. */
  labelled: boolean;
}

export interface FunctionScope {
  /** Names that are written outside: `global`, `use (&$x)`, `define()`. */
  readonly outer: Set<string>;
  readonly breakables: Breakable[];
  /** Whether a method or closure sees an object. */
  readonly hasThis: boolean;
  /** Set where a `yield` was met. */
  generates: boolean;
}

export interface ClassScope {
  /** Empty for an anonymous class and inside a trait, whose `self` is the class that uses it. */
  readonly name: string;
}

export class Names {
  /** With backslashes; empty for the global namespace. */
  namespace = '';
  readonly #aliases: Record<NameKind, Map<string, string>> = {
    class: new Map(),
    function: new Map(),
    const: new Map(),
  };

  /** `use Foo\Bar as Alias`. */
  add(kind: NameKind, alias: string, fullName: string): void {
    this.#aliases[kind].set(alias, fullName);
  }

  /** A name as written, with or without backslashes. Unqualified names are left to the program's own scopes. */
  resolve(written: string, kind: NameKind, span: Span): Expression {
    const full = this.fullName(written);
    const origin = full === undefined ? undefined : originOf(full, kind);
    if (origin !== undefined) return { kind: 'import', span, ...origin };
    return { kind: 'name', span, name: full ?? written };
  }

  /** Without the first backslash; undefined for an unqualified name. */
  fullName(written: string): string | undefined {
    if (written.startsWith('\\')) return written.slice(1);
    const first = written.indexOf('\\');
    if (first < 0) return undefined;
    const head = written.slice(0, first);
    const rest = written.slice(first);
    if (head === 'namespace') return this.#inNamespace(rest.slice(1));
    const alias = this.#aliases.class.get(head);
    return alias === undefined ? this.#inNamespace(written) : alias + rest;
  }

  /** The full name that an unqualified class name stands for. */
  classNamed(written: string): string {
    return this.fullName(written) ?? this.#aliases.class.get(written) ?? written;
  }

  #inNamespace(name: string): string {
    return this.namespace === '' ? name : `${this.namespace}\\${name}`;
  }
}
