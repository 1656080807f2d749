/**
 * From requests to calls. One request expression may be reached in many ways; it is one call. A call of the user's own
 * function is a call as well where that function lets its caller say what is requested: the URL is another one with the
 * caller than without.
 */
import { matchEndpoint } from '../api';
import type { CodeUniverse } from '../flow/codes';
import type { Facts, Origin, Request } from '../flow/facts';
import { evidenceOf, seenOf, treatments } from './handling';
import type { Call, Confidence, Doubt, Failure, Repetition } from './model';
import type { Addresses } from './reading';
import { sentBy } from './sent';
import { type Target, targetOf, united } from './target';

interface Draft {
  readonly site: Origin;
  readonly requests: Request[];
  readonly wrapper: boolean;
  /** Views of the request with the fewest callers: the most general ones. */
  views: { readonly target: Target; readonly method: string | null }[];
  depth: number;
}

export interface CallIndex {
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  /** The call that a test belongs to which stands in the given calls of the user's functions. */
  callFor(request: Request, stack: readonly Origin[]): Call | undefined;
}

function viewKey(request: Request, from: number): readonly Origin[] {
  return [request.site, ...request.stack.slice(from)];
}

/** An identity whose second word is an endpoint's path, not a URL. */
const NAMES_ENDPOINT = /^\S+ \//;

class Views {
  readonly #ids = new Map<Origin, number>();
  readonly #targets = new Map<string, string>();
  readonly #within = new Map<string, string | null>();

  key(origins: readonly Origin[]): string {
    return origins
      .map((origin) => {
        let id = this.#ids.get(origin);
        if (id === undefined) {
          id = this.#ids.size;
          this.#ids.set(origin, id);
        }
        return id;
      })
      .join(' ');
  }

  /** Also what is seen from within the callers: it counts where that view was never taken and all callers agree. */
  note(request: Request, text: string): void {
    this.#targets.set(this.key(viewKey(request, 0)), text);
    for (let from = 1; from <= request.stack.length; from += 1) {
      const key = this.key(viewKey(request, from));
      const before = this.#within.get(key);
      this.#within.set(key, before === undefined || before === text ? text : null);
    }
  }

  #target(request: Request, from: number): string | undefined {
    const key = this.key(viewKey(request, from));
    return this.#targets.get(key) ?? this.#within.get(key) ?? undefined;
  }

  /** Whether the caller at `index` of the stack changes what is requested. */
  changes(request: Request, index: number): boolean {
    const withCaller = this.#target(request, index);
    const key = this.key(viewKey(request, index + 1));
    const without = this.#targets.get(key) ?? this.#within.get(key);
    if (withCaller === undefined || without === undefined) return false;
    // Null: never seen without a caller, and the callers do not agree. One that names an endpoint decides.
    return without === null ? NAMES_ENDPOINT.test(withCaller) : withCaller !== without;
  }
}

/** What is requested: the endpoint where it is known, whatever stands in its holes. */
function identity(request: Request, method: string | null, addresses: Addresses): string {
  const url = targetOf(request, addresses)?.url ?? '';
  return `${method} ${matchEndpoint(method, addresses.documented(url))?.endpoint.path ?? url}`;
}

/** Where a view does not see the client (it is the caller's), the method is that of the views that do. */
export function indexCalls(facts: Facts, universe: CodeUniverse, addresses: Addresses): CallIndex {
  const shown = new Map(
    facts.requests.flatMap(({ method, site, weak }) => (weak === null ? [[site, method] as const] : [])),
  );
  const views = new Views();
  for (const request of facts.requests) {
    const method = request.weak === null ? request.method : (request.method ?? shown.get(request.site) ?? null);
    views.note(request, identity(request, method, addresses));
  }
  const drafts = new Map<string, Draft>();
  const add = (request: Request, target: Target, site: Origin, wrapper: boolean, depth: number) => {
    const key = `${views.key([site])} ${wrapper}`;
    const view = { target, method: request.method };
    const draft = drafts.get(key);
    if (draft === undefined) {
      drafts.set(key, { site, requests: [request], wrapper, depth, views: [view] });
      return;
    }
    draft.requests.push(request);
    if (depth < draft.depth) Object.assign(draft, { depth, views: [view] });
    else if (depth === draft.depth) draft.views.push(view);
  };
  for (const request of facts.requests) {
    if (request.weak !== null && shown.has(request.site)) continue;
    const target = targetOf(request, addresses);
    if (target === undefined || (request.weak === 'unknown-function' && !facts.confirmed.has(request.id))) continue;
    add(request, target, request.site, false, request.stack.length);
    for (const [index, site] of request.stack.entries())
      if (views.changes(request, index)) add(request, target, site, true, index);
  }
  const made = new Map<Draft, Call>();
  const byFile = new Map<string, Call[]>();
  const sorted = [...drafts.values()].sort(
    (left, right) => left.site.span.start - right.site.span.start || left.site.span.end - right.site.span.end,
  );
  for (const draft of sorted) {
    const { module } = draft.site;
    const calls = byFile.get(module) ?? [];
    byFile.set(module, calls);
    const call = toCall(draft, calls.length, facts, universe, addresses);
    calls.push(call);
    made.set(draft, call);
  }
  for (const [draft, call] of made) {
    if (!draft.wrapper) continue;
    const bases = new Set(draft.requests.flatMap((request) => drafts.get(`${views.key([request.site])} false`) ?? []));
    (call.bases as Call[]).push(...[...bases].flatMap((base) => made.get(base) ?? []));
  }
  return {
    calls: byFile,
    callFor(request, stack) {
      if (targetOf(request, addresses) === undefined) return undefined;
      let index = 0;
      while (index < stack.length && stack[index] === request.stack[index]) index += 1;
      for (; index < request.stack.length; index += 1) {
        const site = request.stack[index] as Origin;
        const draft = views.changes(request, index) ? drafts.get(`${views.key([site])} true`) : undefined;
        const call = draft === undefined ? undefined : made.get(draft);
        if (call !== undefined) return call;
      }
      const base = drafts.get(`${views.key([request.site])} false`);
      return base === undefined ? undefined : made.get(base);
    },
  };
}

function toCall(draft: Draft, id: number, facts: Facts, universe: CodeUniverse, addresses: Addresses): Call {
  const seen = seenOf(draft.requests, facts.handling);
  const [request] = draft.requests;
  const target = united(draft.views.map((view) => view.target));
  const [method = null, ...otherMethods] = new Set(draft.views.map((view) => view.method));
  const onlyMethod = otherMethods.length === 0 ? method : null;
  const doubt: Doubt | null = target.confidence === 'likely' ? 'base-from-configuration' : (request?.weak ?? null);
  const confidence: Confidence = doubt === null ? 'certain' : 'likely';
  return {
    id,
    path: draft.site.module,
    span: draft.site.span,
    client: request?.client ?? 'unknown',
    method: onlyMethod,
    url: target.url,
    endpoint: matchEndpoint(onlyMethod, addresses.documented(target.url))?.endpoint,
    confidence,
    doubt,
    wrapper: draft.wrapper,
    bases: [],
    handling: treatments(seen, universe),
    sent: sentBy(draft.requests),
    repetitions: repetitionsOf(draft, facts, universe),
    failures: failuresOf(draft, facts, universe),
    evidence: evidenceOf(
      seen,
      draft.requests.map((one) => facts.handling.get(one.of ?? one)),
      universe,
    ),
    throws: seen.throws !== 0,
    looked: seen.looked,
    escaped: seen.escaped,
  };
}

function repetitionsOf({ requests }: Draft, { repetitions }: Facts, universe: CodeUniverse): readonly Repetition[] {
  const ids = new Set(requests.map((request) => request.id));
  return repetitions
    .filter(({ request }) => ids.has(request.id))
    .map(({ at, codes, isUnbounded, hasNoWait }) => ({ at, codes: universe.named(codes), isUnbounded, hasNoWait }));
}

function failuresOf({ requests }: Draft, { failures }: Facts, universe: CodeUniverse): readonly Failure[] {
  const ids = new Set(requests.map((request) => request.id));
  return failures
    .filter(({ request }) => ids.has(request.id))
    .map(({ at, codes }) => ({ at, codes: universe.named(codes) }));
}
