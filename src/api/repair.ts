/** Addresses that miss 2Chat's API by a little: another host, no `/open`, an invented version or path. */
import type { Endpoint } from './endpointModel';
import { pathSegments } from './endpointModel';
import { ENDPOINTS } from './endpoints';
import { API_HOST, OPEN_BASE, OPEN_SEGMENT, OTHER_HOSTS, WRONG_HOSTS } from './hosts';
import { matchEndpoint } from './match';
import { parseUrl } from './url';

/** 2Chat's own domains. */
const DOMAIN = /(?:^|\.)2chat\.(?:io|co)$/;
const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@?#]*@)?([\w.-]+)/i;
/** What invented addresses have where 2Chat has `/open`. */
const VERSION = /^(?:api|v\d+)$/;

const KNOWN_HOSTS: ReadonlySet<string> = new Set([
  API_HOST,
  ...WRONG_HOSTS.map((fact) => fact.host),
  ...OTHER_HOSTS.map((fact) => fact.host),
  '2chat.io',
  '2chat.co',
  'www.2chat.io',
  'www.2chat.co',
]);

/** The first segments of all paths below `/open`. */
const FIRST_SEGMENTS: ReadonlySet<string> = new Set(
  ENDPOINTS.filter((endpoint) => endpoint.base === OPEN_BASE).map((endpoint) => pathSegments(endpoint)[1] ?? ''),
);

/** Also paths of the host itself, in old documentation or that of the Voice SDK. */
const ROOT_SEGMENTS: ReadonlySet<string> = new Set(['ping', 'info', 'sdk']);

/** @returns the host below 2Chat's own domains that no table knows, neither as its API's nor as another one. */
export function inventedHost(url: string): string | undefined {
  const host = HOST.exec(url.trim())?.[1]?.toLowerCase();
  return host !== undefined && DOMAIN.test(host) && !KNOWN_HOSTS.has(host) ? host : undefined;
}

/** The host of an address that people write for 2Chat's API; undefined for the right one and all others. */
export function wrongHost(url: string): string | undefined {
  const host = HOST.exec(url.trim())?.[1]?.toLowerCase() ?? url.split(/[/:]/)[0]?.toLowerCase();
  return WRONG_HOSTS.some((fact) => fact.host === host) ? host : inventedHost(url);
}

/**
 * Whether the path of an address at 2Chat's host goes on as one below `/open`, without it.
 * @returns what stands in its place: an empty text, or an invented version.
 */
export function missingOpen(url: string): string | undefined {
  const { host, openStart, segments } = parseUrl(url);
  const [first = '', second = '', third = ''] = segments;
  if (host !== 'api' || openStart || first === OPEN_SEGMENT || ROOT_SEGMENTS.has(first)) return undefined;
  if (FIRST_SEGMENTS.has(first)) return '';
  if (!VERSION.test(first)) return undefined;
  if (FIRST_SEGMENTS.has(second)) return first;
  return VERSION.test(second) && FIRST_SEGMENTS.has(third) ? `${first}/${second}` : undefined;
}

/** The endpoint that an address with a wrong beginning means, whatever its host; undefined where none fits. */
export function meantEndpoint(method: string | null, url: string): Endpoint | undefined {
  const address = url
    .trim()
    .replace(HOST, '')
    .replace(/[?#].*$/s, '');
  const segments = address.split('/').filter((segment) => segment !== '');
  while (VERSION.test(segments[0] ?? '') || segments[0] === OPEN_SEGMENT) segments.shift();
  return matchEndpoint(method, `${OPEN_BASE}/${segments.join('/')}`)?.endpoint;
}

/** Paths farther apart than this share too little to be taken for each other. */
const FARTHEST = 0.5;

/** The endpoint whose path is most like that of an address; of the same group where it names one. */
export function nearestEndpoint(method: string | null, url: string): Endpoint | undefined {
  const path = parseUrl(url).segments.filter((segment) => segment !== OPEN_SEGMENT && !VERSION.test(segment));
  const written = path.join('/');
  const [group = ''] = path;
  const candidates = ENDPOINTS.filter(
    (endpoint) => !endpoint.deprecated && (!FIRST_SEGMENTS.has(group) || pathSegments(endpoint)[1] === group),
  );
  const ranked = candidates.map((endpoint) => {
    const pattern = pathSegments(endpoint)
      .slice(1)
      .join('/')
      .replace(/\{\w+\}/g, '{}');
    const distance = editDistance(written, pattern) / Math.max(written.length, pattern.length, 1);
    return { endpoint, distance: distance + (method === null || method === endpoint.method ? 0 : 0.1) };
  });
  const [best, next] = ranked.sort((left, right) => left.distance - right.distance);
  if (best === undefined || best.distance > FARTHEST || best.distance === next?.distance) return undefined;
  return best.endpoint;
}

/** Letters to change, add or drop (Levenshtein). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1];
    for (let index = 1; index <= right.length; index += 1) {
      const change = (row[index - 1] as number) + (letter === right[index - 1] ? 0 : 1);
      next.push(Math.min(change, (row[index] as number) + 1, (next[index - 1] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
