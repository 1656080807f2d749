/** What the solver finds out, for every request of a program, whoever answers it. */
import type { CodeMask } from './codes';
import type { Span } from './ir';
import type { Value } from './values';

/** A place in the program. One object a place, so that identity is equality. */
export interface Origin {
  readonly module: string;
  readonly span: Span;
}

/** A step that no one can show, by name: a function without a body in sight was given a URL, or a function to call. */
export type WeakStep = 'unknown-function' | 'unknown-callback';

/** One way in which a call expression sends a request: the same expression reached through other callers is another one. */
export interface Request {
  readonly id: number;
  /** The request that this one is believed to be, where a step of the way to it is not shown. */
  readonly of?: Request;
  /** The call expression. */
  readonly site: Origin;
  /** Calls of the program's own functions that led here, outermost first. */
  readonly stack: readonly Origin[];
  readonly client: string;
  /** Upper case; null where it is not known. */
  method: string | null;
  /** Texts that the URL may be. */
  url: Value;
  headers: Value;
  /** The step that is believed, not shown. */
  readonly weak: WeakStep | null;
  /** Codes with which the client itself throws. */
  throws: CodeMask;
  /** Codes that the client's own retry option tries again. */
  retries: CodeMask;
  /** Where the program writes down what that is: the first code of its list, else the number of attempts. */
  retryAt?: Origin;
}

/** `made-up`: a number that a test gives as an answer's status. */
export type TestForm = 'code' | 'constant' | 'range' | 'boolean' | 'raises' | 'text' | 'made-up';

/** A place that looks at the status of a request's answer. */
export interface StatusTest {
  readonly at: Origin;
  readonly form: TestForm;
  /** As written. */
  readonly operator: string | null;
  /** The codes that the literal, range or boolean names. */
  readonly codes: CodeMask;
  /** The number itself, for `code`, `constant` and `text`. */
  readonly number: number | null;
  readonly request: Request;
  /** Calls of the program's own functions around the test, outermost first. */
  readonly stack: readonly Origin[];
  /** What the status could still be there. */
  readonly possible: CodeMask;
}

/** A point where the program goes one of two ways by the status: the codes that may take the one, and the other. */
export interface Fork {
  readonly yes: CodeMask;
  readonly no: CodeMask;
}

/** What the program does about a request's codes, gathered over all ways. */
export interface Handling {
  /** Told apart from the other errors. */
  separated: CodeMask;
  /** Told apart from success, or thrown. */
  failed: CodeMask;
  /** Led back to the same request; also where no answer came. */
  retried: CodeMask;
  /** Of these, those that surely do: nothing was asked on the way that is not followed. */
  surelyRetried: CodeMask;
  /** Of the latter, those that lead back without another request to the service in between, which may have looked what became of it. */
  resent: CodeMask;
  /** What is told apart, in the order of the program. Codes that no fork tells apart have the same fate. */
  readonly forks: Fork[];
  /** Codes that may be told apart by something that is not followed: a field of the answer, a function out of sight. */
  opaque: CodeMask;
  /** Codes whose status, response or error was handed on to code out of sight, which may act on them. */
  passedOn: CodeMask;
  /** Codes with which the body, or a message that may hold it, was read or handed on. */
  bodyRead: CodeMask;
  /** Whether anything looked at the status at all. */
  looked: boolean;
  /** The response was given to someone who is not in sight and may look at it. */
  escaped: boolean;
}

/** A status that a test makes up for the answers to requests. */
export interface MadeUpAnswer {
  readonly at: Origin;
  readonly number: number;
  readonly requests: readonly Request[];
}

/** A way through a function ends with a `return` after a request was told apart on it. */
export interface Ending {
  readonly at: Origin;
  readonly request: Request;
  /** What the status can be there. */
  readonly codes: CodeMask;
  readonly value: Value;
  /** The function that is left. */
  readonly owner: Span;
  readonly stack: readonly Origin[];
}

/** A response is asked whether it is there by a truth test that its status answers. */
export interface TruthTest {
  readonly at: Origin;
  readonly request: Request;
  /** Codes with which the response counts as true. */
  readonly codes: CodeMask;
  /** What the status could still be there. */
  readonly possible: CodeMask;
  readonly stack: readonly Origin[];
}

/** A branch that only some codes take. */
export interface Branch {
  readonly at: Origin;
  readonly request: Request;
  readonly codes: CodeMask;
  readonly stack: readonly Origin[];
}

/** A place where the program itself sends a request again: a loop, or a call of the function that it stands in. */
export interface Repetition {
  readonly at: Origin;
  readonly request: Request;
  /** The codes that lead there. */
  readonly codes: CodeMask;
  /** Nothing but the answer ends it. */
  readonly isUnbounded: boolean;
  /** Nothing on the way can wait. */
  readonly hasNoWait: boolean;
}

/** A statement that throws where a request is known to have failed. */
export interface Failure {
  readonly at: Origin;
  readonly request: Request;
  readonly codes: CodeMask;
}

export interface Facts {
  readonly requests: Request[];
  readonly tests: StatusTest[];
  readonly madeUp: MadeUpAnswer[];
  readonly endings: Ending[];
  readonly truthTests: TruthTest[];
  readonly branches: Branch[];
  readonly repetitions: Repetition[];
  readonly failures: Failure[];
  readonly handling: Map<Request, Handling>;
  /** Requests of unknown functions of which a response was seen to be read. */
  readonly confirmed: Set<number>;
}
