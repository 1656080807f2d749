/**
 * Where names and what is known of them live. Names resolve through environments (lexical, one a function call);
 * what they hold at a point of the program lies in flows, layers that fork at a branch and are joined after it.
 */
import type { CodeMask } from './codes';
import type { Origin, Request } from './facts';
import type { ClassValue } from './heap';
import { join, NOTHING, type Value } from './values';

export class Variable {
  /** Everything that was ever assigned: what a function sees that runs at a time unknown. */
  summary: Value = NOTHING;
  /** What functions inside assigned: their time is unknown, too. */
  written: Value = NOTHING;
  /** A parameter or what a loop binds: its values are the caller's, it is no name of a constant. */
  isBound = false;
  /** An import: the value is that of another module's export, whenever it is read. */
  alias: { readonly module: string; readonly name: string } | null = null;

  constructor(
    readonly name: string,
    readonly owner: Environment,
  ) {}
}

export class Environment {
  readonly variables = new Map<string, Variable>();

  constructor(
    readonly parent: Environment | null,
    readonly module: string,
    /** The call that this environment is of; null for a module. */
    readonly frame: Frame,
    /** Block of a function: `declared` names of function scoping go to the function's own environment. */
    readonly isBlock: boolean,
    /** Enclosing variables that cannot be seen: all but these, and what is not a plain variable. */
    readonly captures: ReadonlySet<string> | null = null,
  ) {}

  declare(name: string): Variable {
    const known = this.variables.get(name);
    if (known !== undefined) return known;
    const variable = new Variable(name, this);
    this.variables.set(name, variable);
    return variable;
  }

  lookup(name: string): Variable | undefined {
    for (let scope: Environment | null = this; scope !== null; scope = scope.parent) {
      const found = scope.variables.get(name);
      if (found !== undefined) return found;
      if (scope.captures !== null && !scope.captures.has(name) && isPlainVariable(name)) return undefined;
    }
    return undefined;
  }

  /** The environment of the function or module around. */
  function(): Environment {
    let scope: Environment = this;
    while (scope.isBlock && scope.parent !== null) scope = scope.parent;
    return scope;
  }
}

/** PHP's variables are told from its functions and classes by their sign. */
export function isPlainVariable(name: string): boolean {
  return name.startsWith('$');
}

/** What is known along one straight line of code. */
export class Flow {
  readonly values = new Map<Variable, Value>();
  readonly codes = new Map<Request, CodeMask>();
  /** Control never gets further than here. */
  dead = false;

  constructor(readonly parent: Flow | null) {}

  read(variable: Variable): Value | undefined {
    for (let flow: Flow | null = this; flow !== null; flow = flow.parent) {
      const value = flow.values.get(variable);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  codesOf(request: Request, otherwise: CodeMask): CodeMask {
    for (let flow: Flow | null = this; flow !== null; flow = flow.parent) {
      const mask = flow.codes.get(request);
      if (mask !== undefined) return mask;
    }
    return otherwise;
  }

  /** What every layer together says about codes. */
  allCodes(): Map<Request, CodeMask> {
    const found = new Map<Request, CodeMask>();
    for (let flow: Flow | null = this; flow !== null; flow = flow.parent)
      for (const [request, mask] of flow.codes) if (!found.has(request)) found.set(request, mask);
    return found;
  }

  fork(): Flow {
    return new Flow(this);
  }

  /** What this flow knows beyond `base`, one of the flows it was forked from, as it is now. */
  snapshot(base: Flow): Flow {
    const copy = new Flow(base);
    copy.dead = this.dead;
    for (let flow: Flow | null = this; flow !== null && flow !== base; flow = flow.parent) {
      for (const [variable, value] of flow.values) if (!copy.values.has(variable)) copy.values.set(variable, value);
      for (const [request, mask] of flow.codes) if (!copy.codes.has(request)) copy.codes.set(request, mask);
    }
    return copy;
  }

  /** Takes over what the branches that were forked from here have in common or may have. */
  merge(branches: readonly Flow[]): void {
    const alive = branches.filter((branch) => !branch.dead);
    if (alive.length === 0) {
      this.dead = true;
      return;
    }
    const variables = new Set(alive.flatMap((branch) => [...branch.values.keys()]));
    for (const variable of variables)
      this.values.set(variable, join(...alive.map((branch) => branch.read(variable) ?? NOTHING)));
    const requests = new Set(alive.flatMap((branch) => [...branch.codes.keys()]));
    for (const request of requests) {
      let mask = 0;
      for (const branch of alive) mask |= branch.codesOf(request, 0);
      this.codes.set(request, mask);
    }
  }
}

/** What was thrown inside of a `try` or a function, so far. */
export interface Thrown {
  value: Value;
  /** What the codes of requests could be where it was thrown. */
  readonly codes: Map<Request, CodeMask>;
}

/** A status that a test makes up for an answer. */
export interface MadeUpNumber {
  readonly at: Origin;
  readonly number: number;
}

/** One evaluation of a function or of a module's top level. */
export interface Frame {
  flow: Flow;
  environment: Environment;
  /** Still running; what its variables hold is known by its flow. */
  active: boolean;
  returned: Value;
  readonly returnedCodes: Map<Request, CodeMask>;
  /** What leaves it by a throw. */
  readonly thrown: Thrown;
  /** Innermost `try` last. */
  readonly handlers: Thrown[];
  /** What is being handled, for a throw without a value. */
  readonly caught: Thrown[];
  /** Flows that left the loops and switches around: innermost last. */
  readonly jumps: Jump[];
  /** Functions and classes that were made here, to be looked at when all else is known. */
  readonly deferred: (() => void)[];
  /** Answers that a test made up here. */
  readonly madeUp: MadeUpNumber[];
  readonly self: Value;
  readonly ofClass: ClassValue | null;
  /** The function's name, for `super` in a method. */
  readonly name: string;
}

export interface Jump {
  readonly kind: 'loop' | 'switch';
  /** The flow outside of it. */
  readonly outside: Flow;
  readonly label: string | undefined;
  readonly broke: Flow[];
  readonly continued: Flow[];
}

/** Adds what the codes may be on another way. */
export function addCodes(into: Map<Request, CodeMask>, from: ReadonlyMap<Request, CodeMask>): void {
  for (const [request, mask] of from) into.set(request, (into.get(request) ?? 0) | mask);
}
