/** The popups on tests that mean several codes at once: ranges, booleans and helpers that raise. */
import {
  codeInfo,
  type Endpoint,
  ERROR_CODES,
  FINAL_CODES,
  hiddenFailures,
  SUCCESS_CODES,
  TRANSIENT_CODES,
} from '../../api';
import type { Localize } from '../types';
import { bullets, codeSpan, paragraphs } from './markdown';
import { bareList, codeList, docsLine, type Origin, originLine, titled } from './phrases';

interface GroupInput extends Origin {
  /** The test as written, such as `>= 500`, `.ok` or `raise_for_status()`. */
  readonly test: string;
  /** Codes of 2Chat's table for which the test holds, or for which the helper raises. */
  readonly codes: readonly number[];
  readonly endpoint?: Endpoint;
}

export type RangeHoverInput = GroupInput;

export interface BooleanHoverInput extends GroupInput {
  /** Whether the test gives a value or raises (throws) when it holds. */
  readonly kind: 'boolean' | 'raises';
}

/** @returns Markdown: which of 2Chat's codes are in the range, and what each asks for. */
export function rangeHover(input: RangeHoverInput, localize: Localize): string {
  const covered = input.codes;
  const outside = without(TRANSIENT_CODES, covered);
  const lines = kindLines(covered, input.endpoint, localize);
  if (outside.length > 0 && outside.length < TRANSIENT_CODES.length) {
    lines.push(localize('To retry too, but outside this range: {0}', codeList(outside, localize)));
  }
  return paragraphs(
    titled(`**2Chat** ${codeSpan(input.test)}`, input.endpoint),
    covered.length === 0
      ? localize('None of the codes that 2Chat documents is in this range.')
      : localize('Codes of 2Chat in this range: {0}.', bareList(covered)),
    bullets(lines),
    originLine(input, localize),
    docsLine(input.endpoint, localize),
  );
}

/** @returns Markdown: for which of 2Chat's codes the test holds, and what it does not tell apart. */
export function booleanHover(input: BooleanHoverInput, localize: Localize): string {
  const holds = bareList(input.codes);
  const rest = bareList(without([...SUCCESS_CODES, ...ERROR_CODES], input.codes));
  const meaning =
    input.kind === 'raises'
      ? localize('Raises for {0}; not for {1}.', holds, rest)
      : localize('True for {0}; false for {1}.', holds, rest);
  const [hidden] = input.endpoint === undefined ? [] : hiddenFailures(input.endpoint);
  return paragraphs(
    titled(`**2Chat** ${codeSpan(input.test)}`, input.endpoint),
    meaning,
    bullets([
      ...kindLines(ERROR_CODES, input.endpoint, localize),
      ...(hidden === undefined ? [] : [localize('In a 2xx body: {0}', localize(hidden.text))]),
    ]),
    originLine(input, localize),
    docsLine(input.endpoint, localize),
  );
}

function kindLines(codes: readonly number[], endpoint: Endpoint | undefined, localize: Localize): string[] {
  const success = within(SUCCESS_CODES, codes);
  const transient = within(TRANSIENT_CODES, codes);
  const final = within(FINAL_CODES, codes);
  const unsafe = endpoint?.resendable === false ? transient.filter(needsCheck) : [];
  const toRetry = without(transient, unsafe);
  return [
    ...(success.length > 0 ? [localize('Success: {0}', codeList(success, localize))] : []),
    ...(toRetry.length > 0 ? [localize('To retry: {0}', codeList(toRetry, localize))] : []),
    ...(unsafe.length > 0 ? [localize('Look first whether it was taken: {0}', codeList(unsafe, localize))] : []),
    ...(final.length > 0 ? [localize('Not to retry: {0}', codeList(final, localize))] : []),
  ];
}

const needsCheck = (code: number): boolean => codeInfo(code)?.send.resend === 'after-check';

const within = (table: readonly number[], codes: readonly number[]) => table.filter((code) => codes.includes(code));
const without = (table: readonly number[], codes: readonly number[]) => table.filter((code) => !codes.includes(code));
