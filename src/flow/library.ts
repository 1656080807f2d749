/**
 * Libraries as data: what a program can do with an HTTP client, and what comes back.
 *
 * A library is a set of types. A type says what calling it, constructing it and reading its members does. The solver
 * holds a value of such a type together with its state (base URL, URL, method, options …) and, for responses and
 * errors, the request they answer. Nothing here is code, so that a new library is a row and a fixture.
 */

/** Where an effect takes a value from. The first alternative that gives something counts. */
export interface From {
  /** Position of the argument, from 0; -1 is the last one. */
  readonly arg?: number;
  /** Or its keyword name. With both, the keyword wins where it is present. */
  readonly name?: string;
  /** Dotted path into that argument: fields of an object, state of a library value (`baseURL`, `retry.limit`). */
  readonly get?: string;
  /** State of the receiver instead of an argument. */
  readonly state?: string;
  /** A constant instead of an argument. */
  readonly value?: string | number | boolean | null;
  readonly or?: From;
}

/** Inclusive ranges of status codes: `[[200, 299]]`. */
export type CodeRanges = readonly (readonly [number, number])[];

/** What reading a member, or a call, gives. Facts about a request that was sent need a receiver that belongs to one. */
export type Fact =
  /** The status code; `text` where it is a string (Ruby's `response.code`); `type` for an object with members of its own. */
  | { readonly fact: 'status'; readonly text?: boolean; readonly type?: string }
  /** A boolean: the status is in `codes` (or is not, with `negated`). */
  | { readonly fact: 'ok'; readonly codes: CodeRanges; readonly negated?: boolean }
  /** The body, parsed or not; its members are body again. */
  | { readonly fact: 'body' }
  /** A text that carries the status among other words (`error.message`, `e.getMessage()`). */
  | { readonly fact: 'message' }
  /** Another type of this library with the same state and request (`error.response`, `client.http`). */
  | { readonly fact: 'type'; readonly type: string /** Absent where no answer came. */; readonly nullable?: boolean }
  /** A part of the state. */
  | { readonly fact: 'state'; readonly key: string }
  /** A number that has a name (`http.StatusTooManyRequests`). */
  | { readonly fact: 'constant'; readonly value: number | string }
  | { readonly fact: 'self' };

/** A function that the library calls, now or later, and with what. */
export interface Callback {
  readonly fn: From;
  /** What its parameters are; null for something unknown. A string names a type of this library. */
  readonly params: readonly (Fact | null)[];
  /** What it sees as `this` (ktor, HTTParty, jQuery). */
  readonly self?: Fact;
  /** Runs only for these codes; absent: always. */
  readonly codes?: CodeRanges;
  /** Runs where the request failed without an answer, too. */
  readonly orNoAnswer?: boolean;
  /** Its result replaces the response (interceptors, `afterResponse`), or says whether the request is sent again. */
  readonly result?: 'response' | 'value' | 'retry';
}

/** Throws a value of `type`. */
export interface Throws {
  /** The type of most of them. */
  readonly type: string;
  /** Types for some codes: the first that fits counts. */
  readonly byCode?: readonly { readonly type: string; readonly codes: CodeRanges }[];
  /** The codes that throw; without it all but 2xx. */
  readonly codes?: CodeRanges;
  /** No throwing for a status where one of these holds (`throwHttpErrors: false`, `http_errors => false`). */
  readonly unless?: readonly { readonly from: From; readonly is: string | number | boolean | null }[];
  /** Throwing only where one of these holds (`raise_for_status=True`). */
  readonly onlyIf?: readonly { readonly from: From; readonly is: string | number | boolean | null }[];
  /** A function of the user's that is given the status and says whether it is fine (`validateStatus`). */
  readonly unlessFunction?: From;
  /** What that function gets, where it is not the bare status: a fact about the request. */
  readonly unlessFunctionParam?: Fact;
}

/** What the library itself tries again. Source of defaults: its documentation or code. */
export interface RetryBehaviour {
  /** Attempts after the first one, or an object that configures them. */
  readonly count: From;
  readonly codes?: From;
  /** The methods that are tried again, where the program says so. */
  readonly methods?: From;
  /** Without a value here, nothing is tried again at all: a package of its own does it. */
  readonly asked?: From;
  readonly defaults: {
    readonly count: number;
    readonly codes: readonly number[];
    /** Methods that are tried again by default; absent: all. */
    readonly methods?: readonly string[];
  };
}

export type Effect =
  /** Sends a request. */
  | {
      readonly does: 'send';
      /** A constant method or where it comes from; `GET` where it comes from nowhere, unless `defaultMethod`. */
      readonly method: string | From;
      readonly defaultMethod?: string;
      readonly url: From;
      /** The base that a relative URL is joined to. */
      readonly base?: From;
      /** `concat`: base + '/' + path (axios). `resolve`: RFC 3986, a leading slash drops the base's path. */
      readonly join?: 'concat' | 'resolve';
      readonly headers?: From;
      /** Type of the response; null where the call gives no response (callbacks only). `body` where it gives the body. */
      readonly returns: string | null;
      /** The result must be awaited (promise, future, coroutine, Task). */
      readonly promise?: boolean;
      /** The result is a list: response, then error (Go). The error is of the type named here. */
      readonly withError?: string;
      readonly throws?: Throws;
      /** Type of the error that is thrown where no answer came (connection, timeout). */
      readonly throwsNoAnswer?: string;
      readonly callbacks?: readonly Callback[];
      /** A request that may have been sent already: its answer is given again (a transport that calls the next one). */
      readonly answered?: From;
      /** An object of functions for codes: its keys are tests. */
      readonly byCode?: From;
      readonly retry?: RetryBehaviour;
      /** The request also becomes the receiver's, whose members then tell of it (XMLHttpRequest, curl handles). */
      readonly keeps?: boolean;
    }
  /** A new value of a type of this library. State of the receiver is inherited where `inherit` is set. */
  | {
      readonly does: 'make';
      readonly type: string;
      readonly inherit?: boolean;
      readonly state?: Readonly<Record<string, From>>;
      readonly promise?: boolean;
      /** All fields of an object argument become state of their own name. */
      readonly stateOf?: From;
      /** Answers that a test makes up by it. */
      readonly madeUp?: readonly From[];
    }
  /** Changes the receiver and returns it. */
  | {
      readonly does: 'set';
      /** What is changed in the receiver's stead; the receiver is still what the call gives. */
      readonly target?: From;
      readonly state?: Readonly<Record<string, From>>;
      /** What was there stays as well: interceptors one after another. */
      readonly adds?: boolean;
      readonly stateOf?: From;
      readonly callbacks?: readonly Callback[];
    }
  /** `curl_setopt($h, KEY, v)`: the key is a value; a symbol's key is its name. */
  | { readonly does: 'setKey'; readonly key: From; readonly value: From }
  /** Raises for a status, else gives the receiver back (or null). */
  | { readonly does: 'raise'; readonly throws: Throws; readonly returns?: 'self' | 'null' }
  /** A fact about the receiver. */
  | { readonly does: 'tell'; readonly tells: Fact; readonly promise?: boolean; readonly withError?: string }
  /** Calls functions of the user's that get facts about the receiver's request, and gives the receiver back. */
  | { readonly does: 'callback'; readonly callbacks: readonly Callback[]; readonly promise?: boolean }
  /** Functions that will see every response or error of this client (interceptors, hooks). Kept as state. */
  | {
      readonly does: 'hook';
      readonly response?: From;
      readonly error?: From;
      readonly responseParam?: Fact;
      readonly errorParam?: Fact;
    }
  /** One of the solver's own functions on values: see `ValueFunction`. `on` is the subject; default: the receiver. */
  | { readonly does: 'value'; readonly fn: ValueFunction; readonly on?: From; readonly args?: readonly From[] }
  /** Several cases by a constant argument: the first whose argument is one of `is` (a symbol's name counts). */
  | {
      readonly does: 'when';
      readonly from: From;
      readonly is: readonly (string | number | boolean | null)[];
      readonly then: Effect;
      readonly otherwise?: Effect;
    };

/** What functions of a language's own library do to values; enough to follow a URL or a status through them. */
export type ValueFunction =
  /** The subject again: `encodeURIComponent` is `opaque`, `String(x)`, `int(x)`, `.trim()`, `Uri.parse` are this. */
  | 'same'
  /** The subject as a text: an error is what its message says. */
  | 'text'
  /** A string of which nothing is known, but it is a value of the user's: encoders, random, dates. */
  | 'opaque'
  /** Subject and arguments one after another. */
  | 'concat'
  /** Items of the subject (a list) with args[0] between them; or args[0] with the subject between, as `sep.join(list)`. */
  | 'join'
  | 'joinBy'
  /** `printf` forms: `%s` `%d` …; `{}` `{0}` `{name}` (keyword arguments by name). */
  | 'formatPercent'
  | 'formatBraces'
  /** args[0] replaced by args[1]. */
  | 'replace'
  /** RFC 3986 join: subject is the path, args[0] the base. `resolveOn`: subject is the base. */
  | 'resolve'
  | 'resolveOn'
  /** Joins path segments with one slash each. */
  | 'joinPath'
  /** Without a trailing (leading) args[0], default `/`. */
  | 'trimEnd'
  | 'trimStart'
  /** Integer part, rounding: a status divided by 100 stays a class. */
  | 'floor'
  /** Whether args[0] is in the subject: `includes`, `has`, `contains`, `indexOf`. `isIn`: the subject is in args[0]. */
  | 'contains'
  | 'isIn'
  | 'startsWith'
  /** Equality of subject and args[0] (`equals`, `assertEqual`). */
  | 'equals'
  /** Equality of the subject's field args[0] (a dotted path) and args[1]. */
  | 'hasProperty'
  /** What the subject (a function or promise) throws is like args[0]: an object, a text in its message, a function's word. */
  | 'throws'
  /** `a.then(f, g)`, `.catch(g)`, `.finally(h)`. */
  | 'then'
  | 'catch'
  | 'finally'
  /** A list (or tuple) of awaited ones: `Promise.all`, `asyncio.gather` (arguments one by one), `Task.WhenAll`. */
  | 'all'
  | 'allSettled'
  /** The value of a promise, future, task, Optional. */
  | 'wait'
  /** Functions over lists: args[0] gets each item. Result: list of results, of items, one item, an item or none. */
  | 'map'
  | 'flatMap'
  | 'filter'
  | 'each'
  | 'find'
  | 'some'
  | 'every'
  | 'reduce'
  /** Calls args[0] with the further ones and gives its result (`run`, `retry`, `tap`, `with`, `setTimeout`). */
  | 'invoke'
  /** The same, waited for; of a generator what it yields (injected dependencies). */
  | 'provide'
  /**
   * Calls args[0] again while it throws, with args[3…] as its arguments: whatever it throws or what args[1] holds for,
   * and results that args[2] holds for.
   */
  | 'retry'
  /** The same where nobody sees what is tried again (errors as values): args[0], and its arguments. */
  | 'retryUnseen'
  /** The subject (a promise, the result of a call), which is made anew where its error is like args[0] or its value like args[1]. */
  | 'retried'
  /** What is on its way to be thrown now is not tried again (`bail`). */
  | 'giveUp'
  /** Calls the subject (`.call(this, …)`; `apply` takes a list, `bind` gives a function). */
  | 'call'
  | 'apply'
  | 'bind'
  /** Merges objects into the first (`Object.assign`, `array_merge`, `dict.update`). */
  | 'merge'
  /** The value under args[0] of the subject, else args[1]: `.get(key, default)`. */
  | 'get'
  /** Hangs args[1] under the name args[0] on an object that nobody sees being made (`app.decorate`). */
  | 'expose'
  /** `set(key, value)`, `push`, `append`. */
  | 'put'
  | 'push'
  /** Keys, values, pairs of an object; items of a list, first one. */
  | 'keys'
  | 'values'
  | 'entries'
  | 'first'
  /** A set or list of the subject's items. */
  | 'list'
  /** An object as a class with the subject's fields (`SimpleNamespace(**x)`). */
  | 'object'
  /** Reads the environment or configuration: args[0] is the name, args[1] the default. */
  | 'env'
  /** Parses or prints JSON. */
  | 'parse'
  | 'print'
  /** Whether the subject is an object of class args[0]. */
  | 'isInstance'
  /** An error with args[0] as its message, args[1]'s `cause`. */
  | 'error'
  /** A promise of args[0]; one that throws args[0]. */
  | 'resolved'
  | 'rejected'
  /** Answers that a test makes up: numbers, and objects that have a status. Where the subject is a URL, for that one. */
  | 'madeUp'
  /** Nothing that matters, and no function argument is called. */
  | 'nothing';

/** What a member is when it is read, and when it is called. */
export interface Member {
  readonly read?: Fact;
  readonly call?: Effect;
  /** Assigning to it changes this part of the state. */
  readonly writes?: string;
  /** What is assigned to it is an answer that a test makes up. */
  readonly madeUp?: boolean;
}

export interface LibraryType {
  /** Calling a value of this type: `fetch(…)`, `axios(…)`. */
  readonly call?: Effect;
  /** Constructing it: `new X(…)`, and `X(…)` where classes are called. */
  readonly construct?: Effect;
  /** By name; `*` is a member whose name is computed (`client[method](…)`). */
  readonly members?: Readonly<Record<string, Member>>;
  /** Any other member that is called gives the receiver back, state unchanged (builders). */
  readonly fluent?: boolean;
  /** Named numbers. */
  readonly constants?: Readonly<Record<string, number>>;
  /** A value of this type stands for the response where a truth test asks: `response` false for 4xx and 5xx, null … */
  readonly truthy?: CodeRanges;
  /** Types whose members it also has. An error caught as one of them is this one, too. */
  readonly extends?: readonly string[];
  /**
   * A value of this type stands for an answer with these codes only (`Net::HTTPTooManyRequests`, `ClientException`):
   * asking whether something is one is a status test, catching it narrows the codes.
   */
  readonly codes?: CodeRanges;
  /** The codes for which an error of this class is thrown; none where it means that no answer came. Naming it is no test. */
  readonly thrownFor?: CodeRanges;
  /** Thrown inside of what is tried again, it ends that (`AbortError`, `UnrecoverableError`, `Permanent`). */
  readonly givesUp?: boolean;
  /** A value declared with this type and never seen made is one of it (`HttpClient $http`): its type here. */
  readonly instance?: string;
}

export interface Library {
  /** The client's name in reports: `axios`, `requests`, `guzzle`. Builtins of a language have an id as well. */
  readonly id: string;
  /**
   * How a program gets hold of it: dotted path from a module (`axios`, `axios.AxiosError`, `net/http.Get`) or a global
   * (`fetch`, `Net.HTTP`, `CURLOPT_URL`), and the type it then is. Separators of the language (`::`, `\`) are dots here.
   */
  readonly entries: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, LibraryType>>;
  /** Not an HTTP client but functions of the language: never reported as a client. */
  readonly builtin?: boolean;
}

/** Methods of plain values, by the kind of the receiver; `any` for all kinds, `unknown` for receivers of which nothing is known. */
export interface ValueMethods {
  readonly string?: Readonly<Record<string, Effect>>;
  readonly number?: Readonly<Record<string, Effect>>;
  readonly list?: Readonly<Record<string, Effect>>;
  readonly object?: Readonly<Record<string, Effect>>;
  readonly function?: Readonly<Record<string, Effect>>;
  readonly promise?: Readonly<Record<string, Effect>>;
  readonly any?: Readonly<Record<string, Effect>>;
  readonly unknown?: Readonly<Record<string, Effect>>;
  /** What a test's tools add to whatever they stand in for. */
  readonly standIn?: Readonly<Record<string, Effect>>;
}

/** Keys of object literals that are a description of one object, which all functions in them see as `this`. */
export interface OptionsObjects {
  /** Objects whose fields are its own: `methods`. */
  readonly members: readonly string[];
  /** Objects of functions that are read like fields: `computed`. */
  readonly getters: readonly string[];
  /** Functions that give fields, or objects of fields: `data`. */
  readonly fields: readonly string[];
  /** Objects of what others give; options objects among them are seen as what they describe (`props` of Pipedream). */
  readonly given: readonly string[];
}

/** All that the solver must know of one language. */
export interface LanguageTables {
  readonly libraries: readonly Library[];
  readonly methods: ValueMethods;
  /** Reading these members of a response of an unknown function shows that it is one: `status_code`, `ok`, `json`. */
  readonly responseMembers: Readonly<Record<string, Member>>;
  readonly options?: OptionsObjects;
  /** Names of clients that a test replaces by assigning to them: what is assigned makes answers up. */
  readonly replaced?: readonly string[];
}
