/**
 * What the mock answers, one step a request. As text: steps with commas between them, each a code or a cut with its
 * options behind colons, as in `429:retry-after=2,cut-after,503:body=not-json:delay=500,200`.
 */
import { ERROR_BODIES } from '../../api';

export interface AnswerStep {
  readonly kind: 'answer';
  readonly code: number;
  /** Id of a row of `ERROR_BODIES`, `empty`, or `endpoint`: what the endpoint answers. By default what fits the code. */
  readonly body?: string;
  /** The body itself, instead of one by name; as JSON where it is one. */
  readonly text?: string;
  /** Seconds from now. */
  readonly retryAfter?: { readonly seconds: number; readonly form: 'seconds' | 'date' };
  /** Milliseconds until the answer begins. */
  readonly delayMs?: number;
}

/** The connection is cut: `before` the request was taken, or `after`, so that nobody knows whether it was. */
export interface CutStep {
  readonly kind: 'cut';
  readonly when: 'before' | 'after';
}

export type MockStep = AnswerStep | CutStep;

/** Bodies that a step may name. */
export const BODY_NAMES: readonly string[] = [...ERROR_BODIES.map((body) => body.id), 'empty', 'endpoint'];

/** Wrong text of a script: the message says what was expected. */
export class ScriptError extends Error {}

function numberIn(text: string, option: string): number {
  if (!/^\d+$/.test(text))
    throw new ScriptError(`"${option}" needs a whole number, as in "${option}=2", not "${text}"`);
  return Number(text);
}

function withOption(step: AnswerStep, option: string): AnswerStep {
  const [name = '', value = ''] = option.split('=', 2);
  switch (name) {
    case 'body':
      if (!BODY_NAMES.includes(value))
        throw new ScriptError(`There is no body "${value}". Known bodies: ${BODY_NAMES.join(', ')}`);
      return { ...step, body: value };
    case 'retry-after':
      return { ...step, retryAfter: { seconds: numberIn(value, name), form: 'seconds' } };
    case 'retry-after-date':
      return { ...step, retryAfter: { seconds: numberIn(value, name), form: 'date' } };
    case 'delay':
      return { ...step, delayMs: numberIn(value, name) };
    default:
      throw new ScriptError(`Unknown option "${name}". Known options: body, retry-after, retry-after-date, delay`);
  }
}

function parseStep(text: string): MockStep {
  const [head = '', ...options] = text.trim().split(':');
  const cut = /^cut-(before|after)$/.exec(head)?.[1];
  if (cut !== undefined && options.length === 0) return { kind: 'cut', when: cut === 'before' ? 'before' : 'after' };
  if (!/^[1-5]\d\d$/.test(head))
    throw new ScriptError(`"${text.trim()}" is no step: write a status code, "cut-before" or "cut-after"`);
  return options.reduce<AnswerStep>(withOption, { kind: 'answer', code: Number(head) });
}

/** @throws ScriptError */
export function parseScript(text: string): MockStep[] {
  return text.split(',').map(parseStep);
}
