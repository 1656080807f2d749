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

/** What the program does about a request's codes, gathered over all ways. */
export interface Handling {
  /** Told apart from the other errors. */
  separated: CodeMask;
  /** Told apart from success, or thrown. */
  failed: CodeMask;
  /** Led back to the same request. */
  retried: CodeMask;
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

export interface Facts {
  readonly requests: Request[];
  readonly tests: StatusTest[];
  readonly madeUp: MadeUpAnswer[];
  readonly handling: Map<Request, Handling>;
  /** Requests of unknown functions of which a response was seen to be read. */
  readonly confirmed: Set<number>;
}
