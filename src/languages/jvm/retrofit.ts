/**
 * Retrofit: an interface whose methods are requests. Each becomes a getter of an endpoint (verb, path, base), which sends
 * when it is called or, for `Call<T>`, when that is executed. Source: Retrofit's documentation.
 */
import type { Expression, FunctionDefinition, MethodDefinition, Span } from '../../flow/ir';
import { callAt, libraryAt, literalAt, memberAt, nameAt, statementOf, unknownAt } from '../classbased/build';
import type { Overload } from '../classbased/constructors';

const BASE_FIELD = '#base';

/** What a method gives: a call to execute, a response, a body; each also later (coroutines, futures). */
export type EndpointKind = 'CallEndpoint' | 'ResponseEndpoint' | 'BodyEndpoint';

export interface Endpoint {
  /** Where it is written. */
  readonly span: Span;
  readonly name: string;
  readonly verb: string;
  readonly path: Expression | undefined;
  readonly kind: EndpointKind;
}

/** `contacts/{id}` with a hole for each name in braces. */
function withHoles(path: Expression): Expression {
  if (path.kind !== 'literal' || typeof path.value !== 'string') return path;
  const pieces = path.value.split(/\{[^{}]*\}/);
  const parts = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [unknownAt(path.span), piece]));
  return { kind: 'template', span: path.span, parts };
}

export function endpointGetter({ span, name, verb, path, kind }: Endpoint, self: string): MethodDefinition {
  const base = memberAt(span, nameAt(span, self), BASE_FIELD, span);
  const url = path === undefined ? unknownAt(span) : withHoles(path);
  const value = callAt(span, libraryAt(span, `retrofit2.${kind}`), literalAt(span, verb), url, base);
  const fn: FunctionDefinition = { span, name, params: [], body: [{ kind: 'return', span, value }], self };
  return { role: 'get', fn };
}

/** The interface is made with the `Retrofit` that it is created by. */
export function endpointsConstructor(span: Span, self: string): Overload {
  const target = memberAt(span, nameAt(span, self), BASE_FIELD, span);
  const assign = statementOf({ kind: 'assign', span, target, value: nameAt(span, 'base#') });
  return { fn: { span, name: '', params: [{ target: nameAt(span, 'base#') }], body: [assign], self }, delegates: null };
}
