/** State of one run of the solver over a program, and the small things that all of its parts need. */
import type { CodeMask, CodeUniverse } from '../codes';
import {
  addCodes,
  type Environment,
  Flow,
  type Frame,
  type MadeUpNumber,
  type Thrown,
  type Variable,
} from '../environment';
import type { Facts, Handling, Origin, Request, StatusTest } from '../facts';
import type { ClassValue } from '../heap';
import type { ClassDefinition, Expression, FunctionDefinition, Module, Span } from '../ir';
import type { LanguageTables, Library } from '../library';
import { join, NOTHING, type Value } from '../values';

export interface Program {
  readonly modules: ReadonlyMap<string, Module>;
  /** The module of the program that an import means, if it is one. */
  resolve(module: string, from: string): string | undefined;
}

export interface SolverOptions {
  readonly universe: CodeUniverse;
  /** By `Module.language`. */
  readonly tables: Readonly<Record<string, LanguageTables>>;
  /** Whether a text can be a URL of the service that is followed: unknown functions that get one are looked at. */
  isTarget(url: Value): boolean;
  /** Functions of the user's that are not in sight: the path that one gets is requested below `base`. */
  readonly wrappers: { readonly names: ReadonlySet<string>; readonly base: string };
}

export interface ModuleState {
  readonly module: Module;
  readonly frame: Frame;
  readonly tables: TableIndex;
  readonly exports: Map<string, () => Value>;
  /** Modules all of whose exports are exports here. */
  readonly exportsAllOf: string[];
  /** Modules all of whose names are in scope here. */
  readonly wildcards: string[];
  /** Namespaces of the program all of whose names are in scope here (`using A.B;`). */
  readonly namespaces: string[];
  run: 'new' | 'running' | 'done';
}

/** The tables of a language, by name. */
export interface TableIndex {
  readonly tables: LanguageTables;
  readonly entries: ReadonlyMap<string, { readonly library: Library; readonly type: string }>;
}

const indexes = new WeakMap<LanguageTables, TableIndex>();

export function indexOf(tables: LanguageTables): TableIndex {
  let index = indexes.get(tables);
  if (index === undefined) {
    const entries = new Map(
      tables.libraries.flatMap((library) =>
        Object.entries(library.entries).map(([path, type]) => [path, { library, type }] as const),
      ),
    );
    index = { tables, entries };
    indexes.set(tables, index);
  }
  return index;
}

/** Evaluations of one function beyond this give no more facts. */
const MAX_CALLS_OF_FUNCTION = 400;
const MAX_DEPTH = 14;
/**
 * Evaluated expressions in one pass over a module: so many for each character of it, and so many at least. Beyond it,
 * calls of the program's own functions are not followed any more; what stands in them is still looked at once.
 */
const STEPS_PER_CHARACTER = 0.6;
const MIN_STEPS = 80_000;

export class Machine {
  facts: Facts = emptyFacts();
  readonly states = new Map<string, ModuleState>();
  readonly classes = new Map<ClassDefinition, ClassValue>();
  /** By language, namespace and name: classes that are written in several files. */
  readonly openClasses = new Map<string, ClassValue[]>();
  readonly literals = new Map<Expression, Value>();
  /** Fields of objects that nobody sees being made (`app.state.client`), by the last two names. */
  readonly ambient = new Map<string, Value>();
  /** What was written later to the objects that an expression makes. */
  readonly laterFields = new Map<Expression, Map<string, Value>>();
  frame!: Frame;
  state!: ModuleState;
  /** Calls of the program's own functions that led here. */
  stack: Origin[] = [];
  /** The request whose error a hook of its client is looking at. */
  hooked: Request | null = null;
  /** Codes that were thrown with the word that there is no use in trying again. */
  readonly givenUp = new Map<Request, CodeMask>();
  /** What the sides of an `and` or `or` were when they were evaluated last. */
  readonly operands = new WeakMap<Expression, Value>();
  /** Imports that are being followed: modules that import a name from each other in a ring have no value of it. */
  readonly following = new Set<Variable>();
  /** Functions being evaluated, innermost last. */
  readonly active: FunctionDefinition[] = [];
  /** Modules that are being run, one for another. */
  nesting = 0;
  /** Expressions evaluated in this pass. */
  steps = 0;
  /** What functions gave that got nothing of interest and did nothing of interest: they will do so again. */
  readonly plain = new Map<FunctionDefinition, Map<Value[number] | null, Value>>();
  #maxSteps = 0;
  readonly #callsOf = new Map<FunctionDefinition, number>();
  readonly #origins = new Map<Span, Origin>();
  readonly #requests = new Map<string, Request>();
  /** Of this pass; the requests themselves outlive it, as objects that classes share keep them. */
  readonly #seen = new Set<Request>();
  readonly #tests = new Set<string>();
  readonly #ids = new Map<Origin, number>();

  constructor(
    readonly program: Program,
    readonly options: SolverOptions,
  ) {}

  get flow(): Flow {
    return this.frame.flow;
  }

  get environment(): Environment {
    return this.frame.environment;
  }

  /** A new pass over the same program: what the last one learned of variables and objects stays, its facts do not. */
  startPass(): void {
    this.facts = emptyFacts();
    this.steps = 0;
    this.plain.clear();
    this.givenUp.clear();
    this.#callsOf.clear();
    this.#seen.clear();
    this.#tests.clear();
    for (const state of this.states.values()) state.run = 'new';
  }

  origin(span: Span): Origin {
    let origin = this.#origins.get(span);
    if (origin === undefined) {
      origin = { module: this.state.module.path, span };
      this.#origins.set(span, origin);
    }
    return origin;
  }

  /** Runs a module with steps of its own: what its imports need is not taken from it. */
  withSteps(module: Module, run: () => void): void {
    const outer = this.#maxSteps;
    const before = this.steps;
    const characters = module.body.at(-1)?.span.end ?? 0;
    this.#maxSteps = before + MIN_STEPS + STEPS_PER_CHARACTER * characters;
    run();
    this.#maxSteps = outer + (this.steps - before);
  }

  /** Whether one more evaluation of a function is within bounds; counts it. The first one always is. */
  mayCall(definition: FunctionDefinition): boolean {
    const calls = this.#callsOf.get(definition) ?? 0;
    if (this.active.length >= MAX_DEPTH) return false;
    if (calls > 0 && (calls >= MAX_CALLS_OF_FUNCTION || this.steps >= this.#maxSteps)) return false;
    this.#callsOf.set(definition, calls + 1);
    return true;
  }

  /** The request of a call expression on the way that the stack tells; the same one each time this way is taken. `isNew`: it was not yet seen in this pass. */
  request(site: Origin, make: (id: number) => Request): { readonly request: Request; readonly isNew: boolean } {
    const key = [site, ...this.stack].map((origin) => this.#id(origin)).join(' ');
    const known = this.#requests.get(key);
    const request = known ?? make(this.#requests.size);
    if (known === undefined) this.#requests.set(key, request);
    const isNew = !this.#seen.has(request);
    if (isNew) {
      this.#seen.add(request);
      this.facts.requests.push(request);
    }
    return { request, isNew };
  }

  #id(origin: Origin): number {
    let id = this.#ids.get(origin);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(origin, id);
    }
    return id;
  }

  recordTest(test: Omit<StatusTest, 'stack' | 'possible'>): void {
    const { universe } = this.options;
    const handling = this.handling(test.request);
    handling.looked = true;
    handling.failed |= apartFromSuccess(universe, test.codes);
    const key = `${this.#id(test.at)} ${test.form} ${test.request.id} ${test.number ?? ''}`;
    if (this.#tests.has(key)) return;
    this.#tests.add(key);
    const possible = this.flow.codesOf(test.request, universe.all);
    this.facts.tests.push({ ...test, stack: [...this.stack], possible });
  }

  recordMadeUp({ at, number }: MadeUpNumber, requests: readonly Request[]): void {
    this.facts.madeUp.push({ at, number, requests });
  }

  handling(request: Request): Handling {
    const key = request.of ?? request;
    let handling = this.facts.handling.get(key);
    if (handling === undefined) {
      handling = {
        separated: 0,
        failed: 0,
        retried: 0,
        surelyRetried: 0,
        resent: 0,
        forks: [],
        opaque: 0,
        passedOn: 0,
        bodyRead: 0,
        looked: false,
        escaped: false,
      };
      this.facts.handling.set(key, handling);
    }
    return handling;
  }

  /** Responses in a value that leaves what is in sight. */
  noteEscape(value: Value, depth = 0): void {
    for (const alternative of value) {
      if (alternative.kind === 'library' && alternative.value.request !== undefined) {
        this.handling(alternative.value.request).escaped = true;
        this.notePassedOn(alternative.value.request);
        this.noteBodyRead(alternative.value.request);
      } else if (alternative.kind === 'status') this.notePassedOn(alternative.request);
      else if (alternative.kind === 'promise') this.noteEscape(alternative.settled.value, depth);
      else if (depth < 2 && alternative.kind === 'object')
        for (const field of alternative.object.fields.values()) this.noteEscape(field, depth + 1);
      else if (depth < 2 && alternative.kind === 'list')
        for (const item of [...alternative.list.items, alternative.list.rest]) this.noteEscape(item, depth + 1);
    }
  }

  /** Code out of sight gets something that tells the status of a request. @param codes that it may have there */
  notePassedOn(request: Request, codes = this.flow.codesOf(request, this.options.universe.all)): void {
    this.handling(request).passedOn |= codes;
  }

  noteBodyRead(request: Request): void {
    this.handling(request).bodyRead |= this.flow.codesOf(request, this.options.universe.all);
  }

  /** Something is thrown here; control may also go on, which is for the caller to say. */
  throw(value: Value, codes: ReadonlyMap<Request, CodeMask>): void {
    const sink: Thrown = this.frame.handlers.at(-1) ?? this.frame.thrown;
    sink.value = join(sink.value, value);
    addCodes(sink.codes, codes);
  }

  /** What a response belongs to, with the codes that are still possible on this way narrowed to `mask`. */
  narrow(request: Request, mask: CodeMask): void {
    const { all } = this.options.universe;
    this.flow.codes.set(request, this.flow.codesOf(request, all) & mask);
  }
}

function emptyFacts(): Facts {
  return {
    requests: [],
    tests: [],
    madeUp: [],
    endings: [],
    truthTests: [],
    branches: [],
    repetitions: [],
    failures: [],
    handling: new Map(),
    confirmed: new Set(),
  };
}

/** The error codes that a test tells from success. */
function apartFromSuccess(universe: CodeUniverse, tested: CodeMask): CodeMask {
  const { errors, success } = universe;
  if ((tested & success) === 0) return tested & errors;
  return errors & ~tested;
}

export function newFrame(
  environment: (frame: Frame) => Environment,
  of: Pick<Frame, 'self' | 'ofClass' | 'name'>,
): Frame {
  const frame = {
    flow: new Flow(null),
    active: true,
    returned: NOTHING,
    returnedCodes: new Map(),
    thrown: { value: NOTHING, codes: new Map() },
    handlers: [],
    caught: [],
    jumps: [],
    deferred: [],
    madeUp: [],
    ...of,
  } as Omit<Frame, 'environment'> as Frame;
  frame.environment = environment(frame);
  return frame;
}
