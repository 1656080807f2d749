/** Errors that the program makes where a request is known to have failed. */
import type { Request } from '../facts';
import type { Span } from '../ir';
import type { Value } from '../values';
import type { Machine } from './machine';

/** How deep an error is searched for the answer that it carries. */
const MAX_DEPTH = 3;

/** Notes the requests that are told from some success where something is thrown. What carries an answer keeps its message. */
export function noteFailure(m: Machine, span: Span, value: Value): Value {
  const { success, errors } = m.options.universe;
  for (const [request, codes] of m.flow.allCodes()) {
    if ((codes & success) === success || (codes & errors) === 0) continue;
    if (carries(value, request, 0)) m.noteBodyRead(request);
    else m.facts.failures.push({ at: m.origin(span), request, codes });
  }
  return value;
}

function carries(value: Value, request: Request, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  return value.some((one) => {
    if (one.kind === 'body') return one.request === request;
    if (one.kind === 'object') {
      const { fields, rest, base } = one.object;
      return [...fields.values(), rest, ...(base?.state.values() ?? [])].some((part) =>
        carries(part, request, depth + 1),
      );
    }
    if (one.kind === 'list')
      return [...one.list.items, one.list.rest].some((part) => carries(part, request, depth + 1));
    if (one.kind !== 'library') return false;
    return (
      one.value.request === request || [...one.value.state.values()].some((part) => carries(part, request, depth + 1))
    );
  });
}
