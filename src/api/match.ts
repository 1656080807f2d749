/**
 * From the method and abstract URL of a call to the endpoint.
 *
 * Two readings, the first that fits anything counts:
 * - `plain`: every segment of the URL is one segment of the pattern, a hole only stands where a parameter stands.
 * - `only-fit`: a hole may stand for literal text and for several segments. It is used only where the path fits no
 *   endpoint plainly under any method, else a wrong method would be read as another path.
 * In both, literal segments are preferred to parameters, and nothing is returned unless exactly one endpoint is left.
 */
import type { Endpoint } from './endpointModel';
import { pathSegments } from './endpointModel';
import { ENDPOINTS } from './endpoints';
import { OPEN_BASE, OPEN_SEGMENT } from './hosts';
import { parameter, parameterOf } from './parameters';
import { type AbstractUrl, HOLE, parseUrl } from './url';

/**
 * `documented`: host and base as in the documentation. `missing-open`: 2Chat's host, but the path lacks `/open`.
 * `wrong-host`: a host that people write for 2Chat's. `unknown-base`: host or base is not in the URL.
 */
export type AddressKind = 'documented' | 'missing-open' | 'wrong-host' | 'unknown-base';

export interface EndpointMatch {
  readonly endpoint: Endpoint;
  readonly reading: 'plain' | 'only-fit';
  readonly address: AddressKind;
}

interface Pattern {
  readonly endpoint: Endpoint;
  /** Segments as documented, and the same without `open`. */
  readonly full: readonly string[];
  readonly bare: readonly string[];
}

const PATTERNS: readonly Pattern[] = ENDPOINTS.map((endpoint) => {
  const full = pathSegments(endpoint);
  return { endpoint, full, bare: full[0] === OPEN_SEGMENT ? full.slice(1) : full };
});

interface Fit extends EndpointMatch {
  /** Number of segments of the URL that are literal text of the pattern. */
  readonly literals: number;
}

/**
 * @param method in any case; null where it is not known, which matches a path that has one method only.
 * @param url abstract URL: `{}` for what is not known, `{}/whatsapp/send-message` for an unknown base.
 * @returns undefined for another host, an unknown path, and where several endpoints fit.
 */
export function matchEndpoint(method: string | null, url: string): EndpointMatch | undefined {
  const fits = fittingEndpoints(method, url);
  return fits.length === 1 ? fits[0] : undefined;
}

/** All endpoints that the call can be, best reading only; more than one where a hole hides which it is. */
export function fittingEndpoints(method: string | null, url: string): readonly EndpointMatch[] {
  const parsed = parseUrl(url);
  if (parsed.host === 'foreign') {
    return [];
  }
  const plain = fitsOf(parsed, 'plain');
  const fits = plain.length > 0 ? plain : fitsOf(parsed, 'only-fit');
  return best(fits.filter((fit) => method === null || fit.endpoint.method === method.toUpperCase()));
}

/** @param text `POST /whatsapp/send-message`, a path alone, or a whole URL, as a user types it. */
export function findEndpoint(text: string): Endpoint | undefined {
  const parts = /^\s*(?:([A-Za-z]+)\s+)?(\S+)\s*$/.exec(text);
  return parts === null ? undefined : matchEndpoint(parts[1] ?? null, parts[2] ?? '')?.endpoint;
}

function best(fits: readonly Fit[]): readonly EndpointMatch[] {
  const most = Math.max(...fits.map((fit) => fit.literals));
  return fits
    .filter((fit) => fit.literals === most)
    .map(({ endpoint, reading, address }) => ({ endpoint, reading, address }));
}

function fitsOf(url: AbstractUrl, reading: EndpointMatch['reading']): readonly Fit[] {
  return PATTERNS.flatMap(({ endpoint, full, bare }): readonly Fit[] => {
    for (const pattern of [full, bare]) {
      const literals = literalsOf(url, pattern, reading);
      if (literals !== undefined && literals > 0) {
        return [{ endpoint, reading, address: addressKind(url, endpoint, pattern === full), literals }];
      }
    }
    return [];
  });
}

function addressKind(url: AbstractUrl, endpoint: Endpoint, full: boolean): AddressKind {
  if (url.host === 'wrong-host') {
    return 'wrong-host';
  }
  if (url.host === 'unknown' || (url.openStart && !full)) {
    return 'unknown-base';
  }
  return endpoint.base === OPEN_BASE && !full ? 'missing-open' : 'documented';
}

/** @returns how many literal segments URL and pattern share, undefined where they do not fit. */
function literalsOf(url: AbstractUrl, pattern: readonly string[], reading: EndpointMatch['reading']) {
  if (reading === 'plain') {
    return url.segments.length === pattern.length ? plainLiterals(url.segments, pattern) : undefined;
  }
  const starts = url.openStart ? pattern.keys() : [0].values();
  return most([...starts].map((start) => looseLiterals(url.segments, pattern.slice(start))));
}

function plainLiterals(url: readonly string[], pattern: readonly string[]): number | undefined {
  let literals = 0;
  for (const [index, segment] of url.entries()) {
    const expected = pattern[index] ?? '';
    if (segment === expected) {
      literals += 1;
    } else if (!fills(segment, expected)) {
      return undefined;
    }
  }
  return literals;
}

/** Whether the text, with or without holes, can be the value of the parameter. */
function fills(segment: string, expected: string): boolean {
  const name = parameterOf(expected);
  if (name === undefined) {
    return false;
  }
  const { kind, values } = parameter(name);
  if (kind === 'command') {
    return segment === HOLE || (values?.includes(segment) ?? false);
  }
  // A plain word names something, like the `list` of an invented `/contacts/list` or `/contacts/search{}`: no id.
  return kind === 'word' || !/^[a-z]+(?:[-_][a-z]+)*$/.test(segment.replaceAll(HOLE, ''));
}

function looseLiterals(url: readonly string[], pattern: readonly string[]): number | undefined {
  const [segment, ...rest] = url;
  const [expected, ...further] = pattern;
  if (segment === undefined || expected === undefined) {
    return segment === expected ? 0 : undefined;
  }
  const [before = '', after, ...more] = segment.split(/(?:\{\})+/);
  if (after === undefined) {
    const own = segment === expected ? 1 : fills(segment, expected) ? 0 : undefined;
    return sum(own, looseLiterals(rest, further));
  }
  if (more.length > 0) {
    return undefined;
  }
  return most(
    pattern.map((last, index) => {
      const end = index === 0 ? (last.startsWith(before) ? last.slice(before.length) : undefined) : last;
      const begins = parameterOf(expected) !== undefined || expected.startsWith(before);
      const ends = parameterOf(last) !== undefined || (end?.endsWith(after) ?? false);
      const own = begins && ends ? Number(before + after !== '' && parameterOf(expected) === undefined) : undefined;
      return sum(own, looseLiterals(rest, pattern.slice(index + 1)));
    }),
  );
}

const sum = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;

const most = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};
