/** Places where a program sends requests again, each once. */
import type { Call, Repetition } from '../analysis/model';
import type { Span } from '../flow/ir';
import { isHere } from './headers';
import { inFile } from './literals';
import type { RuleContext, RuleMeta } from './rule';
import { sendersIn } from './scope';

interface Found extends Repetition {
  readonly call: Call;
  /** The call that is repeated: a loop would be underlined whole. */
  readonly span: Span;
}

export function* repetitionsIn(context: RuleContext, meta: RuleMeta): Iterable<Found> {
  const seen = new Set<string>();
  for (const call of sendersIn(context, meta))
    for (const repetition of call.repetitions) {
      const { at } = repetition;
      if (!isHere(context.file, at)) continue;
      const isAround = at.span.start <= call.span.start && call.span.end <= at.span.end;
      const span = isAround ? call.span : inFile(context.file, at.span);
      const key = `${span.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { ...repetition, call, span };
    }
}
