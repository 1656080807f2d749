/** Whether a URL is one of 2Chat's, and how sure that is. */
import { API_HOST, isTwoChatUrl, KEY_HEADER, matchEndpoint, WRONG_HOSTS } from '../api';
import type { Request } from '../flow/facts';
import { withHoles } from '../flow/text';
import type { Alternative, Piece, Value } from '../flow/values';
import type { Confidence } from './model';
import type { Addresses } from './reading';

export interface Target {
  readonly url: string;
  readonly confidence: Confidence;
}

/** Names that people give to 2Chat's address in their configuration. */
const NAMES_TWO_CHAT = /(?<![a-z])(?:2[ _.-]?chat|two[ _.-]?chat)/i;
const API_HOSTS: readonly string[] = [API_HOST, ...WRONG_HOSTS.map((fact) => fact.host)];

function hintOf(piece: Piece | undefined): string {
  if (piece === undefined || typeof piece === 'string') return '';
  if (piece.kind === 'unknown') return piece.hint ?? '';
  return piece.kind === 'symbol' ? piece.path : '';
}

/** A host without its scheme, as `http.client` and `https.request` take it. */
function withScheme(url: string): string {
  return API_HOSTS.some((host) => url.startsWith(`${host}/`) || url === host || url.startsWith(`${host}:`))
    ? `https://${url}`
    : url;
}

/** A URL whose text names the host, or a base of the project's own. */
export function namedTarget(alternative: Alternative, addresses: Addresses): string | undefined {
  if (alternative.kind !== 'text') return undefined;
  const url = withScheme(withHoles(alternative.pieces).trim());
  return isTwoChatUrl(url) === 'yes' || addresses.isOwn(url) ? url : undefined;
}

function headerNames(headers: Value): string[] {
  return headers.flatMap((alternative) => {
    if (alternative.kind === 'object') return [...alternative.object.fields.keys()];
    if (alternative.kind === 'text') return [withHoles(alternative.pieces)];
    if (alternative.kind === 'list') return headerNames([...alternative.list.items.flat(), ...alternative.list.rest]);
    return [];
  });
}

export function hasKeyHeader(headers: Value): boolean {
  const wanted = KEY_HEADER.toLowerCase();
  return headerNames(headers).some((name) => name.toLowerCase().startsWith(wanted));
}

/** A URL whose base is only in configuration: what the base is called, the path and the header must speak for 2Chat. */
function configuredTarget(alternative: Alternative, request: Pick<Request, 'headers' | 'method'>): string | undefined {
  const pieces = alternative.kind === 'text' ? alternative.pieces : [alternative];
  const [first] = pieces;
  if (first === undefined || typeof first === 'string') return undefined;
  const url = withHoles(pieces);
  const isNamed = NAMES_TWO_CHAT.test(hintOf(first));
  const hasKey = hasKeyHeader(request.headers);
  if (!isNamed && !hasKey) return undefined;
  const literals = url
    .replace(/\{\}/g, '')
    .split(/[/?#]/)
    .filter((segment) => segment.length > 2).length;
  const isEndpoint = matchEndpoint(request.method, url) !== undefined;
  if (isNamed && (hasKey || isEndpoint)) return url;
  return hasKey && isEndpoint && literals >= 2 ? url : undefined;
}

/** Asked often, and only when the solver is done. */
const targets = new WeakMap<Request, Target | null>();

/** What the URL of a request is, if it is 2Chat's; a named host counts before a configured one. */
export function targetOf(request: Request, addresses: Addresses): Target | undefined {
  const known = targets.get(request);
  if (known !== undefined) return known ?? undefined;
  const target = findTarget(request, addresses);
  targets.set(request, target ?? null);
  return target;
}

function findTarget(request: Request, addresses: Addresses): Target | undefined {
  const named = [...new Set(request.url.flatMap((alternative) => namedTarget(alternative, addresses) ?? []))];
  if (named.length > 0) return { url: common(named), confidence: 'certain' };
  const configured = [...new Set(request.url.flatMap((alternative) => configuredTarget(alternative, request) ?? []))];
  return configured.length === 0 ? undefined : { url: common(configured), confidence: 'likely' };
}

/** One target for several views of a request; one that is certain counts before those that are not. */
export function united(targets: readonly Target[]): Target {
  const certain = targets.filter((target) => target.confidence === 'certain');
  const best = certain.length > 0 ? certain : targets;
  return {
    url: common([...new Set(best.map((target) => target.url))]),
    confidence: certain.length > 0 ? 'certain' : 'likely',
  };
}

/** One URL for several: what they share, with a hole for the rest. Queries do not tell endpoints apart. */
function common(urls: readonly string[]): string {
  const [first = '', ...others] = urls;
  if (others.length === 0) return first;
  const [path = '', ...paths] = new Set(urls.map((url) => url.replace(/[?#].*$/s, '')));
  if (paths.length === 0) return path;
  let end = path.length;
  for (const other of paths) while (!other.startsWith(path.slice(0, end))) end -= 1;
  return `${path.slice(0, path.slice(0, end).lastIndexOf('/') + 1)}{}`;
}
