/** Requests that go to a host of 2Chat's domains which is not known to answer: no calls of the API, though meant as such. */
import { inventedHost, KEY_HEADER, meantEndpoint, WRONG_KEY_HEADERS } from '../api';
import type { Facts, Request } from '../flow/facts';
import { withHoles } from '../flow/text';
import type { Stray } from './model';
import type { Addresses } from './reading';
import { sentBy } from './sent';
import { targetOf } from './target';

const KEY_HEADERS: ReadonlySet<string> = new Set([
  KEY_HEADER.toLowerCase(),
  ...WRONG_KEY_HEADERS.map(({ header }) => header),
]);

function strayUrl(request: Request): string | undefined {
  const urls = request.url.flatMap((one) => (one.kind === 'text' ? [withHoles(one.pieces)] : []));
  const [url, ...others] = urls;
  return others.length === 0 && url !== undefined && inventedHost(url) !== undefined ? url : undefined;
}

/** By the file that they stand in; each call expression once. */
export function straysByFile(facts: Facts, addresses: Addresses): ReadonlyMap<string, readonly Stray[]> {
  const files = new Map<string, Stray[]>();
  const seen = new Set<Request['site']>();
  for (const request of facts.requests) {
    const url = strayUrl(request);
    if (url === undefined || seen.has(request.site) || targetOf(request, addresses) !== undefined) continue;
    const sent = sentBy([request]);
    const hasKey = sent.headers.some(({ name }) => KEY_HEADERS.has(name));
    if (!hasKey && meantEndpoint(request.method, url) === undefined) continue;
    seen.add(request.site);
    const { module, span } = request.site;
    const strays = files.get(module) ?? [];
    files.set(module, strays);
    strays.push({ path: module, span, method: request.method, url, sent });
  }
  return files;
}
