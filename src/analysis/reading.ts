/**
 * What a project says of itself where no flow can show it. Editor settings (`twochat.baseUrls`, `twochat.wrappers`) and
 * the command line's configuration file give the same.
 */
import { OPEN_BASE } from '../api/hosts';
import { createMarks, type Marks } from '../syntax/marks';
import { MARKS } from './marks';

export interface ReadingOptions {
  /** Addresses under which 2Chat's API is reached as well: a proxy or a host of one's own, in place of `…/open`. */
  readonly baseUrls: readonly string[];
  /** Functions that send to 2Chat and are not in sight, by name or dotted path: the first path they get is requested. */
  readonly wrappers: readonly string[];
}

export const NO_OPTIONS: ReadingOptions = { baseUrls: [], wrappers: [] };

/** What several places say, each once. */
export function unitedOptions(all: readonly ReadingOptions[]): ReadingOptions {
  return {
    baseUrls: [...new Set(all.flatMap(({ baseUrls }) => baseUrls))],
    wrappers: [...new Set(all.flatMap(({ wrappers }) => wrappers))],
  };
}

const trimmed = (base: string): string => base.trim().replace(/\/+$/, '');

/** Bases that can be told from others: absolute, with a host. */
function usableBases(options: ReadingOptions): string[] {
  return options.baseUrls.map(trimmed).filter((base) => /^https?:\/\/[^/\s]+/.test(base));
}

/** What is looked for before a file is read: 2Chat's own marks, and the hosts and functions of the project. */
export function marksOf(options: ReadingOptions): Marks {
  const hosts = usableBases(options).map((base) => base.replace(/^https?:\/\//, ''));
  const names = options.wrappers.flatMap((wrapper) => wrapper.split('.').at(-1) || []);
  const words = [...hosts, ...names];
  if (words.length === 0) return MARKS;
  const own = createMarks(words);
  return { found: (text) => MARKS.found(text) || own.found(text) };
}

/** Reads addresses as those of 2Chat's API. */
export interface Addresses {
  /** Whether a URL (with `{}` for holes) lies below one of the project's own bases. */
  isOwn(url: string): boolean;
  /** The URL as the documentation has it. */
  documented(url: string): string;
}

/** @param options of which the bases count */
export function addressesOf(options: ReadingOptions): Addresses {
  const bases = usableBases(options);
  const baseOf = (url: string) =>
    bases.find((base) => url.startsWith(base) && /^(?:[/?#{]|$)/.test(url.slice(base.length)));
  return {
    isOwn: (url) => baseOf(url) !== undefined,
    documented(url) {
      const base = baseOf(url);
      return base === undefined ? url : OPEN_BASE + url.slice(base.length).replace(/^\/open(?=\/|$)/, '');
    },
  };
}
