/** What is known about a file: the calls that reach 2Chat and the places that look at their status. */
import type { Endpoint, ErrorCode } from '../api';
import type { TestForm, WeakStep } from '../flow/facts';
import type { Span } from '../flow/ir';
import type { Place, Sent } from './sent';

/** `certain`: every step is shown. `likely`: one step is believed. */
export type Confidence = 'certain' | 'likely';

/** The step that is believed: a base that only configuration knows, or what `WeakStep` says. */
export type Doubt = WeakStep | 'base-from-configuration';

/** What the program does when a call answers with a code. */
export type Treatment = 'retried' | 'handled' | 'fails' | 'ignored';

/** What lies behind the treatments, for who must be sure of them. */
export interface Evidence {
  /** Codes that surely lead back to the request: on the way, nothing is asked that is not followed. */
  readonly retried: readonly number[];
  /** Of these, those with no other request in between that may have looked what became of it. */
  readonly resent: readonly number[];
  /** Sent again where no answer came: a timeout, a broken connection. */
  readonly resentUnanswered: boolean;
  /** Codes that the client's own retry option sends again. */
  readonly retriedByOption: readonly number[];
  /** Codes that may be told apart by something that is not followed, such as a field of the answer. */
  readonly opaque: readonly number[];
  /** Codes whose status, response or error goes to code that is not in sight. */
  readonly passedOn: readonly number[];
  /** Codes with which the body, or a message that may hold it, is read or handed on. */
  readonly bodyRead: readonly number[];
  /** One for each way to the call on which codes are told apart. */
  readonly fates: readonly Fates[];
}

/** 2Chat's codes to the number of their group: codes of one group have the same fate on a way to a request. */
export type Fates = ReadonlyMap<number, number>;

/** A place where the program itself sends a call's request again. */
export interface Repetition {
  /** A loop, or the call of the function that it stands in. */
  readonly at: Place;
  readonly codes: readonly number[];
  /** Nothing but the answer ends it. */
  readonly isUnbounded: boolean;
  /** Nothing on the way can wait. */
  readonly hasNoWait: boolean;
}

/** A statement that throws because a call failed. */
export interface Failure {
  readonly at: Place;
  readonly codes: readonly number[];
}

export interface Call {
  /** Counts from 0 in its file, in the order of the text. */
  readonly id: number;
  readonly path: string;
  readonly span: Span;
  /** Id of the HTTP library; `unknown` for a function without a body in sight. */
  readonly client: string;
  /** Upper case; null where the code does not tell. */
  readonly method: string | null;
  /** The URL with `{}` for each part that is not known. */
  readonly url: string;
  readonly endpoint: Endpoint | undefined;
  readonly confidence: Confidence;
  readonly doubt: Doubt | null;
  /** A call of the user's own function that decides where the request inside it goes. */
  readonly wrapper: boolean;
  /** For such a call: the call expressions that send the request. Empty for the others. */
  readonly bases: readonly Call[];
  readonly handling: Readonly<Record<ErrorCode, Treatment>>;
  readonly sent: Sent;
  readonly repetitions: readonly Repetition[];
  readonly failures: readonly Failure[];
  readonly evidence: Evidence;
  /** The client throws for error codes by itself. */
  readonly throws: boolean;
  /** Some place looks at the status of the answer. */
  readonly looked: boolean;
  /** The response is given to code that is not in sight. */
  readonly escaped: boolean;
}

export interface StatusTest {
  readonly path: string;
  readonly span: Span;
  readonly form: TestForm;
  /** As written in the code. */
  readonly operator: string | null;
  /** Codes that the literal, range or boolean names; a number outside of 2Chat's table stands for itself. */
  readonly codes: readonly number[];
  readonly calls: readonly Call[];
  /** One for each way to the calls on which the status is told apart. */
  readonly fates: readonly Fates[];
  readonly confidence: Confidence;
  readonly doubt: Doubt | null;
}

/** A request to an invented host of 2Chat's domains. What happens with its answer is nobody's handling of 2Chat. */
export interface Stray extends Pick<Call, 'path' | 'span' | 'method' | 'url' | 'sent'> {}

/** Whether nothing of a file has to do with 2Chat's answers; what stands in its text may all the same. */
export function isSilent({ calls, tests, strays }: FileAnalysis): boolean {
  return calls.length + tests.length + strays.length === 0;
}

/** What a function gives back, as far as it is known. */
export type Answer = boolean | 'answer' | 'unknown' | null | { readonly fields: ReadonlyMap<string, Answer> };

/** Where a function is left after the status of a call was told apart. */
export interface Ending {
  readonly span: Span;
  readonly call: Call;
  /** What the status can be there; 2Chat's codes only. */
  readonly codes: readonly number[];
  readonly isUnanswered: boolean;
  readonly answer: Answer;
  /** The function that is left. */
  readonly owner: Span;
}

/** A response is asked whether it is there, by a truth test that its status answers. */
export interface TruthTest {
  readonly span: Span;
  readonly call: Call;
  /** Whether no code that is possible there counts as true. */
  readonly isNeverTrue: boolean;
  /** Tests of codes that it rules out although they stand behind it. */
  readonly ruledOut: readonly number[];
}

/** A branch that only some codes take. */
export interface Branch {
  readonly span: Span;
  readonly call: Call;
  readonly codes: readonly number[];
}

export interface FileAnalysis {
  readonly path: string;
  readonly calls: readonly Call[];
  readonly tests: readonly StatusTest[];
  readonly strays: readonly Stray[];
  readonly endings: readonly Ending[];
  readonly truthTests: readonly TruthTest[];
  readonly branches: readonly Branch[];
}

/** Of a file that has nothing to tell. */
export function emptyAnalysis(path: string): FileAnalysis {
  return { path, calls: [], tests: [], strays: [], endings: [], truthTests: [], branches: [] };
}
