/**
 * The program as the solver sees it: one small tree for every language.
 *
 * A language lowers its syntax tree to this and nothing else; the solver (`solver/`) knows neither the language nor the
 * service whose answers are followed. Everything is plain data. Spans are UTF-16 offsets into the text of the module.
 *
 * Where a language has a construct that is not here, lower it to what it does to values (a `with` is a declaration, a
 * pipe is a call) or to `unknown` with its parts, never to nothing: parts are still evaluated for the calls in them.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Operators by meaning. `other` is any operator that says nothing about a value; its operands are still evaluated. */
export type BinaryOperator =
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  /** Division that drops the rest: Python's `//`, integer `/` of C#, Java, Go, Rust. */
  | '//'
  /** Rest of a division; on a string its `printf`-like formatting (Python). */
  | '%'
  | 'and'
  | 'or'
  /** The left side unless it is null or undefined. */
  | 'nullish'
  | 'in'
  | 'not in'
  | 'instanceof'
  | 'other';

/** One argument of a call. `name` is a keyword argument (Python, C#, PHP, Kotlin, Ruby's trailing hash). */
export interface Argument {
  readonly value: Expression;
  readonly name?: string;
  /** `...args`, `*args`, `**kwargs`, `args...`. */
  readonly spread?: boolean;
  /** Set after construction, not passed to the constructor: C#'s `new X(..) { Name = v }`, Go's `X{Name: v}`. */
  readonly field?: boolean;
}

/** `key: value` of an object, map, dict, hash, array with keys; a spread of another one where `key` is null. */
export interface Entry {
  readonly key: Expression | null;
  readonly value: Expression;
}

export type Expression =
  /** `null` stands for null, undefined, None, nil alike. */
  | { readonly kind: 'literal'; readonly span: Span; readonly value: string | number | boolean | null }
  /** A string with holes, in order. A part that is a string is literal text (escapes resolved where cheap). */
  | { readonly kind: 'template'; readonly span: Span; readonly parts: readonly (string | Expression)[] }
  /** A variable, function, class or package. PHP keeps the `$`, Ruby the `@`. `this` is a name like any other. */
  | { readonly kind: 'name'; readonly span: Span; readonly name: string }
  /** `object.name`, `object->name`, `object?.name`, `Type::name`. `nameSpan` covers the name alone. */
  | {
      readonly kind: 'member';
      readonly span: Span;
      readonly object: Expression;
      readonly name: string;
      readonly nameSpan: Span;
    }
  | { readonly kind: 'index'; readonly span: Span; readonly object: Expression; readonly index: Expression }
  /** `construct` for `new X()`, and for calls of a class in languages without `new` (the solver also finds those). */
  | {
      readonly kind: 'call';
      readonly span: Span;
      readonly callee: Expression;
      readonly args: readonly Argument[];
      readonly construct?: boolean;
    }
  | { readonly kind: 'object'; readonly span: Span; readonly entries: readonly Entry[] }
  /** Lists, tuples, sets, arrays without keys. */
  | {
      readonly kind: 'list';
      readonly span: Span;
      readonly items: readonly { readonly value: Expression; readonly spread?: boolean }[];
    }
  /** Numbers from `from` to `to`; either may be null. `200..299`, `200..=299`, `(200..299)`, `range(200, 300)`. */
  | {
      readonly kind: 'range';
      readonly span: Span;
      readonly from: Expression | null;
      readonly to: Expression | null;
      /** Whether `to` itself belongs to the range. */
      readonly inclusive: boolean;
    }
  | { readonly kind: 'function'; readonly span: Span; readonly fn: FunctionDefinition }
  | { readonly kind: 'class'; readonly span: Span; readonly definition: ClassDefinition }
  | {
      readonly kind: 'binary';
      readonly span: Span;
      readonly operator: BinaryOperator;
      /** As written, for reports: `===`, `-eq`, `not in`. */
      readonly text: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly span: Span; readonly value: Expression }
  | {
      readonly kind: 'conditional';
      readonly span: Span;
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** Assignment as an expression; its value is the assigned one. `operator` for `+=`, `.=`, `??=`, `||=`. */
  | {
      readonly kind: 'assign';
      readonly span: Span;
      readonly target: Target;
      readonly value: Expression;
      readonly operator?: BinaryOperator;
    }
  | { readonly kind: 'await'; readonly span: Span; readonly value: Expression }
  /** `import('x')`, `require('x')`, a fully qualified name: module `module`, or its export `name`. */
  | { readonly kind: 'import'; readonly span: Span; readonly module: string; readonly name?: string }
  /** A `switch` or `match` whose value is used; a case's value is that of the last expression statement of its body. */
  | {
      readonly kind: 'match';
      readonly span: Span;
      readonly subject: Expression | null;
      readonly cases: readonly Case[];
    }
  /** Statements whose last expression statement is the value (Ruby, Rust, Kotlin, an `if` as a value). */
  | { readonly kind: 'do'; readonly span: Span; readonly body: readonly Statement[] }
  /** `[value for binding in iterable if condition]`; also `for` loops that yield. The value is a list. */
  | {
      readonly kind: 'comprehension';
      readonly span: Span;
      readonly binding: Target;
      readonly iterable: Expression;
      readonly condition: Expression | null;
      readonly value: Expression;
    }
  /** Anything else; `parts` are evaluated in order, the value is not known. */
  | { readonly kind: 'unknown'; readonly span: Span; readonly parts: readonly Expression[] };

export type ExpressionKind = Expression['kind'];
export type ExpressionOf<K extends ExpressionKind> = Extract<Expression, { kind: K }>;

/** What can stand left of an assignment, or be a parameter. */
export type Target =
  | ExpressionOf<'name'>
  | ExpressionOf<'member'>
  | ExpressionOf<'index'>
  | {
      readonly kind: 'objectPattern';
      readonly span: Span;
      readonly entries: readonly { readonly key: string; readonly target: Target; readonly default?: Expression }[];
      readonly rest?: Target;
    }
  /** A hole is null: `[, b]`, Go's `_`. `rest` is the index of `...x`, `*x`. */
  | {
      readonly kind: 'listPattern';
      readonly span: Span;
      readonly items: readonly (Target | null)[];
      readonly rest?: number;
    };

/** One arm. `tests` empty: the default. A test may be a literal, a constant, a `range`, a `list` (any of), a class. */
export interface Case {
  readonly span: Span;
  readonly tests: readonly Expression[];
  /** `when`, `if` after a pattern. */
  readonly guard?: Expression;
  /** Binds the subject (or what the pattern takes of it) inside the arm. */
  readonly binding?: Target;
  readonly body: readonly Statement[];
  /** C-like `switch`: without a `break` the next arm runs too. Lowering strips a trailing `break` and leaves this off. */
  readonly fallsThrough?: boolean;
}

export interface CatchClause {
  readonly span: Span;
  /** Classes that are caught; empty for all. */
  readonly types: readonly Expression[];
  readonly binding?: Target;
  /** C#'s `when (…)`. */
  readonly guard?: Expression;
  readonly body: readonly Statement[];
}

export type Statement =
  | { readonly kind: 'expression'; readonly span: Span; readonly value: Expression }
  /** A new variable in the current block. `type` is the declared type (`HttpClient c`), used where no value is known. */
  | {
      readonly kind: 'declare';
      readonly span: Span;
      readonly target: Target;
      readonly value: Expression | null;
      readonly type?: Expression;
    }
  | { readonly kind: 'function'; readonly span: Span; readonly fn: FunctionDefinition }
  | { readonly kind: 'class'; readonly span: Span; readonly definition: ClassDefinition }
  | {
      readonly kind: 'if';
      readonly span: Span;
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  /** `while`, `do`, C-like `for`, endless loops. `init` runs once, `update` after each round. */
  | {
      readonly kind: 'loop';
      readonly span: Span;
      readonly init: readonly Statement[];
      readonly test: Expression | null;
      readonly update: readonly Expression[];
      readonly body: readonly Statement[];
      /** The body runs before the first test. */
      readonly bodyFirst?: boolean;
      /** A library goes round it, which has limits and waits of its own. */
      readonly byLibrary?: boolean;
      readonly label?: string;
    }
  /** `for x in xs`, `foreach`, `range` loops. For key and value use a list pattern of two and `pairs`. */
  | {
      readonly kind: 'each';
      readonly span: Span;
      readonly binding: Target | null;
      readonly iterable: Expression;
      readonly pairs?: boolean;
      readonly body: readonly Statement[];
      readonly label?: string;
    }
  | {
      readonly kind: 'switch';
      readonly span: Span;
      readonly subject: Expression | null;
      readonly cases: readonly Case[];
    }
  | {
      readonly kind: 'try';
      readonly span: Span;
      readonly body: readonly Statement[];
      readonly catches: readonly CatchClause[];
      /** Python's `else`: runs after the body where nothing was thrown. */
      readonly otherwise: readonly Statement[];
      readonly finally: readonly Statement[];
    }
  | { readonly kind: 'return'; readonly span: Span; readonly value: Expression | null }
  /** `value` null: throws what is being handled again (`raise`, `throw;`). */
  | { readonly kind: 'throw'; readonly span: Span; readonly value: Expression | null }
  | { readonly kind: 'break'; readonly span: Span; readonly label?: string }
  | { readonly kind: 'continue'; readonly span: Span; readonly label?: string }
  | { readonly kind: 'block'; readonly span: Span; readonly body: readonly Statement[] }
  /** `imported` is the exported name, `default`, or `*` for the module itself. `*names` brings all names into scope. */
  | {
      readonly kind: 'import';
      readonly span: Span;
      readonly module: string;
      /** The module runs in the importer's scope and sees its names as well (PHP's `require`). */
      readonly included?: boolean;
      readonly names: readonly { readonly imported: string; readonly local: string }[];
    }
  /** `export { local as name }`, `export default value`, `export { name } from 'module'` (`name: '*'` for all). */
  | {
      readonly kind: 'export';
      readonly span: Span;
      readonly name: string;
      readonly value?: Expression;
      readonly from?: { readonly module: string; readonly name: string };
    };

export type StatementKind = Statement['kind'];
export type StatementOf<K extends StatementKind> = Extract<Statement, { kind: K }>;

export interface Parameter {
  readonly target: Target;
  readonly default?: Expression;
  readonly rest?: boolean;
  /** What the function assigns to it is assigned to the caller's variable (PHP's `&$x`, C#'s `out` and `ref`). */
  readonly byReference?: boolean;
  /** The declared type, for values that no caller in sight gives (`constructor(private http: HttpService)`). */
  readonly type?: Expression;
  /** `constructor(private readonly http: …)`, PHP's promoted parameters, C#'s primary constructors: also a field. */
  readonly field?: boolean;
}

export interface FunctionDefinition {
  readonly span: Span;
  /** Empty for an anonymous function. */
  readonly name: string;
  readonly nameSpan?: Span;
  readonly params: readonly Parameter[];
  /** An arrow function with an expression body is a `return`. */
  readonly body: readonly Statement[];
  /** Its result is a promise, coroutine or task of what it returns. */
  readonly async?: boolean;
  /** The name under which a method sees its object: `this`, `self`, `$this`, a Go receiver. Absent: lexical. */
  readonly self?: string;
  /** Sees no enclosing variables but `captures` (PHP functions and closures). Functions and classes stay visible. */
  readonly isolated?: boolean;
  readonly captures?: readonly string[];
  /** Names that an assignment in here writes in an outer scope (`global`, `nonlocal`, `use (&$x)`). */
  readonly outer?: readonly string[];
  readonly decorators?: readonly Expression[];
  /** Declared return type. */
  readonly returns?: Expression;
  /** The last expression statement is the result (Ruby, Rust, Kotlin's expression bodies are `return`s already). */
  readonly implicitReturn?: boolean;
}

export interface FieldDefinition {
  readonly name: string;
  readonly span: Span;
  readonly value: Expression | null;
  readonly static?: boolean;
  readonly type?: Expression;
}

export interface MethodDefinition {
  readonly fn: FunctionDefinition;
  readonly static?: boolean;
  /** `get` is read like a field. A class has at most one constructor here; more are lowered to one after another. */
  readonly role: 'method' | 'get' | 'constructor';
}

export interface ClassDefinition {
  readonly span: Span;
  readonly name: string;
  readonly nameSpan?: Span;
  /** Base classes, interfaces, embedded structs, traits, mix-ins. */
  readonly bases: readonly Expression[];
  /** Classes of this name in other files of the namespace are parts of it (Go's types and methods, C#'s `partial`). */
  readonly open?: boolean;
  readonly fields: readonly FieldDefinition[];
  readonly methods: readonly MethodDefinition[];
  /** Statements in the body of the class (Ruby, Python), in order. */
  readonly body?: readonly Statement[];
  readonly decorators?: readonly Expression[];
}

/** How an assignment to an undeclared name binds. */
export type Scoping =
  /** It writes the nearest declaration; without one, the module (JavaScript, Go, C#, Java, Rust, Kotlin). */
  | 'declared'
  /** It declares in the enclosing function (Python, PHP, Ruby, shell). */
  | 'function';

export interface Module {
  /** Identity of the file: a path or URI, as the caller gave it. */
  readonly path: string;
  /** The key of the tables that read it: a language folder's name. */
  readonly language: string;
  readonly scoping: Scoping;
  /** Unresolved names are members of the enclosing instance (C#, Java, Kotlin, Ruby's calls). */
  readonly implicitThis?: boolean;
  /** Names that other files of the program see without an import (Go package, PHP and Java and C# classes). */
  readonly namespace?: string;
  /** Methods that values of other classes have through this file, and the class of their functions (C#'s extensions). */
  readonly extensions?: ReadonlyMap<string, string>;
  readonly body: readonly Statement[];
}
