/**
 * Reading abstract URLs: text in which `{}` stands for what is not known, be it a part of a segment, a segment,
 * several segments, or the whole beginning.
 */
import { API_HOST, WRONG_HOSTS } from './hosts';

/** The hole of an abstract URL. */
export const HOLE = '{}';

/**
 * `api`: 2Chat's API. `wrong-host`: a host that people write for it. `foreign`: another host, known in full.
 * `unknown`: a relative path, or a host with a hole.
 */
export type HostKind = 'api' | 'wrong-host' | 'foreign' | 'unknown';

export interface AbstractUrl {
  readonly host: HostKind;
  /** Whether unknown text, perhaps with segments in it, stands before `segments`. */
  readonly openStart: boolean;
  /** Segments of the path, without empty ones, query and fragment; they may contain holes. */
  readonly segments: readonly string[];
}

const SCHEME = /^(?:(?:https?|https?\{\}|\{\}):)?\/\//i;
const FOREIGN_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** @param url an absolute or relative URL; a named hole, `{contact_uuid}` or `{{contact}}`, counts as a hole. */
export function parseUrl(url: string): AbstractUrl {
  const address = url
    .trim()
    .replace(/\{{1,3}[^{}/]*\}{1,3}/g, HOLE)
    .replace(/[?#].*$/s, '');
  const scheme = SCHEME.exec(address)?.[0];
  if (scheme !== undefined) {
    return parseAuthority(address.slice(scheme.length));
  }
  if (FOREIGN_SCHEME.test(address)) {
    return { host: 'foreign', openStart: false, segments: [] };
  }
  // Command lines leave the scheme out: `curl api.p.2chat.io/open/info`.
  const bare = parseAuthority(address);
  return bare.host === 'api' || bare.host === 'wrong-host' ? bare : relative('unknown', address);
}

/** @returns 'yes' for an absolute URL of 2Chat's API or of a host that people write for it, else 'no'. */
export function isTwoChatUrl(url: string): 'yes' | 'no' {
  const { host } = parseUrl(url);
  return host === 'api' || host === 'wrong-host' ? 'yes' : 'no';
}

function parseAuthority(text: string): AbstractUrl {
  const end = text.search(/[/\\]/);
  const authority = end === -1 ? text : text.slice(0, end);
  const path = end === -1 ? '' : text.slice(end);
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const hole = host.indexOf(HOLE);
  if (hole === -1) {
    return relative(hostKind(host), path);
  }
  const known = host.slice(0, hole).replace(/:$/, '');
  // A hole at the end of a whole host is a path or a port; elsewhere, as in `https://api.{}`, it hides the host.
  const whole = /^(?:\{\})+$/.test(host.slice(hole)) && /\.[a-z]+$/.test(known);
  return whole ? relative(hostKind(known), HOLE + path) : { ...relative('unknown', path), openStart: true };
}

function hostKind(host: string): HostKind {
  const name = host.replace(/:\d*$/, '').replace(/\.$/, '');
  if (name === API_HOST) {
    return 'api';
  }
  return WRONG_HOSTS.some((wrong) => wrong.host === name) ? 'wrong-host' : 'foreign';
}

function relative(host: HostKind, path: string): AbstractUrl {
  const rest = path.replace(/^(?:\{\})+/, '');
  return { host, openStart: rest !== path, segments: rest.split('/').filter((segment) => segment !== '') };
}
