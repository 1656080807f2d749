/** `url/unknown-endpoint`: method and path are not in 2Chat's reference. */
import type { Call } from '../../analysis/model';
import { fittingEndpoints, HOLE, missingOpen, nearestEndpoint, parseUrl } from '../../api';
import type { Message, Rule } from '../rule';

const meta = {
  id: 'url/unknown-endpoint',
  title: "The endpoint is not in 2Chat's reference",
  severity: 'hint',
  needs: 'certain',
  codes: [404],
} as const;

/** The path as written, below the host. */
function pathOf(url: string): string {
  return `/${parseUrl(url).segments.join('/')}`.replace(/^\/open(?=\/)/, '').replaceAll(HOLE, '…');
}

/** Methods that every endpoint may answer, in no reference. */
const GENERAL_METHODS: ReadonlySet<string | null> = new Set(['HEAD', 'OPTIONS']);

/** What is wrong with the endpoint of a call; undefined where it may be one of the reference. */
function wrongEndpoint({ url, method, endpoint }: Call): Message | undefined {
  const { host, openStart, segments } = parseUrl(url);
  if (endpoint !== undefined || GENERAL_METHODS.has(method)) return undefined;
  if (host !== 'api' || openStart || segments.length < 2 || missingOpen(url) !== undefined) return undefined;
  if (fittingEndpoints(method, url).length > 0) return undefined;
  const path = pathOf(url);
  const [other] = fittingEndpoints(null, url);
  if (other !== undefined)
    return {
      text: "2Chat's reference has no `{0} {1}`; for this path it has `{2}`.",
      args: [method ?? '', other.endpoint.path, other.endpoint.method],
    };
  const nearest = nearestEndpoint(method, url);
  const written = method === null ? path : `${method} ${path}`;
  return nearest === undefined
    ? { text: "2Chat's reference has no `{0}`.", args: [written] }
    : { text: "2Chat's reference has no `{0}`; the nearest that it has is `{1}`.", args: [written, nearest.id] };
}

export const unknownEndpoint: Rule = {
  meta,
  *run({ analysis }) {
    const wrapped = new Set(analysis.calls.flatMap((call) => call.bases));
    for (const call of analysis.calls) {
      if (call.confidence !== 'certain' || wrapped.has(call)) continue;
      const message = wrongEndpoint(call);
      if (message !== undefined)
        yield { rule: meta, confidence: 'certain', span: call.span, message, codes: meta.codes, call };
    }
  },
};
