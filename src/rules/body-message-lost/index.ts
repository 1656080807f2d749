/** `body/message-lost`: an error is raised without what 2Chat says was wrong. */
import { ERROR_TEXT_FIELDS } from '../../api';
import type { Span } from '../../flow/ir';
import { isHere } from '../headers';
import { inFile } from '../literals';
import type { Rule } from '../rule';
import { finding, sendersIn } from '../scope';

const meta = {
  id: 'body/message-lost',
  title: "The error that is raised drops 2Chat's message",
  severity: 'hint',
  needs: 'certain',
  codes: [],
} as const;

/** Codes whose cause only the message tells. */
const NEED_MESSAGE: readonly number[] = [400, 422];
/** An error for fewer codes says by itself what is wrong. */
const FEWEST_CODES = 4;

/** An error that is made here, with its class; not one that is thrown on, an exit, an assertion. */
const MADE = /^(?:throw|raise)\s+(?:new\s+)?([\w.\\:]+)\s*\(/;
/** Answers of the program's own server: what they may tell is for it to say. */
const OWN_ANSWER = /http|createError|json|response|abort|redirect|fail$|TRPC|GraphQL|status/i;

function isMadeHere(text: string, { start, end }: Span): boolean {
  const made = MADE.exec(text.slice(start, end))?.[1];
  return made !== undefined && !OWN_ANSWER.test(made);
}

const FIELDS = [...new Set(ERROR_TEXT_FIELDS.map(({ field }) => field))];

export const messageLost: Rule = {
  meta,
  *run(context) {
    const seen = new Set<number>();
    for (const call of sendersIn(context, meta)) {
      const { bodyRead } = call.evidence;
      if (call.escaped || NEED_MESSAGE.some((code) => bodyRead.includes(code))) continue;
      const failure = call.failures.find(
        ({ codes }) => codes.length >= FEWEST_CODES && NEED_MESSAGE.every((code) => codes.includes(code)),
      );
      if (failure === undefined || !isHere(context.file, failure.at)) continue;
      if (!isMadeHere(context.file.text, failure.at.span)) continue;
      const span = inFile(context.file, failure.at.span);
      if (seen.has(span.start)) continue;
      seen.add(span.start);
      yield finding(
        meta,
        call,
        { span, confidence: call.confidence },
        {
          text: 'This error drops what 2Chat says was wrong: it is in {0} of the body.',
          args: [FIELDS.map((field) => `\`${field}\``).join(', ')],
        },
        failure.codes,
      );
    }
  },
};
