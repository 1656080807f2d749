/** How the ways through a function end, where they were told apart by the status of a request. */
import type { CodeMask } from '../codes';
import type { Request } from '../facts';
import type { Span } from '../ir';
import type { Value } from '../values';
import type { Machine } from './machine';

/** @param codes what the status of each request can be where the function is left */
export function noteEnding(m: Machine, value: Value, codes: ReadonlyMap<Request, CodeMask>, at: Span): void {
  const owner = m.active.at(-1)?.span;
  if (owner === undefined) return;
  const { success, failures, noAnswer } = m.options.universe;
  for (const [request, mask] of codes) {
    const isMixed = (mask & success) !== 0 && (mask & (failures | noAnswer)) !== 0;
    if (mask !== 0 && !isMixed)
      m.facts.endings.push({ at: m.origin(at), request, codes: mask, value, owner, stack: [...m.stack] });
  }
}
