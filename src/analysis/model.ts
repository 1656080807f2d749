/** What is known about a file: the calls that reach 2Chat and the places that look at their status. */
import type { Endpoint, ErrorCode } from '../api';
import type { TestForm, WeakStep } from '../flow/facts';
import type { Span } from '../flow/ir';
import type { Sent } from './sent';

/** `certain`: every step is shown. `likely`: one step is believed. */
export type Confidence = 'certain' | 'likely';

/** The step that is believed: a base that only configuration knows, or what `WeakStep` says. */
export type Doubt = WeakStep | 'base-from-configuration';

/** What the program does when a call answers with a code. */
export type Treatment = 'retried' | 'handled' | 'fails' | 'ignored';

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
  readonly confidence: Confidence;
  readonly doubt: Doubt | null;
}

/** A request to an invented host of 2Chat's domains. What happens with its answer is nobody's handling of 2Chat. */
export interface Stray extends Pick<Call, 'path' | 'span' | 'method' | 'url' | 'sent'> {}

/** Whether nothing of a file has to do with 2Chat's answers; what stands in its text may all the same. */
export function isSilent({ calls, tests, strays }: FileAnalysis): boolean {
  return calls.length + tests.length + strays.length === 0;
}

export interface FileAnalysis {
  readonly path: string;
  readonly calls: readonly Call[];
  readonly tests: readonly StatusTest[];
  readonly strays: readonly Stray[];
}
