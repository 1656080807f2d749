/** Responses of functions that nobody sees: they got a URL of the service. */
import type { Origin } from '../facts';
import type { Library, LibraryType } from '../library';
import { joinUrl } from '../text';
import { type Alternative, alternativesOf, join, knownText, NOTHING, textValue, type Value } from '../values';
import type { Arguments } from './arguments';
import type { Machine } from './machine';
import { methodName, requestAt } from './send';
import { libraryValue } from './symbols';

const UNKNOWN_LIBRARY_ID = 'unknown';
const unknownLibraries = new WeakMap<object, Library>();

/** The library that stands for functions of which only the result is seen: its response has what responses have. */
function unknownLibrary(m: Machine): Library {
  const { tables } = m.state.tables;
  let library = unknownLibraries.get(tables);
  if (library === undefined) {
    const response: LibraryType = { members: tables.responseMembers };
    library = {
      id: UNKNOWN_LIBRARY_ID,
      entries: {},
      types: {
        response,
        error: { members: { response: { read: { fact: 'type', type: 'response' } }, ...tables.responseMembers } },
      },
    };
    unknownLibraries.set(tables, library);
  }
  return library;
}

/** A URL of the service was given to a function that nobody sees: what it gives may be the response. */
export function responseOfUnknown(m: Machine, site: Origin, url: Value, args: Arguments): Value {
  const library = unknownLibrary(m);
  const headers = join(
    ...args
      .all()
      .flatMap((value) => alternativesOf(value, 'object').map(({ object }) => object.fields.get('headers') ?? NOTHING)),
  );
  const named = args
    .all()
    .flatMap((value) => alternativesOf(value, 'object').flatMap(({ object }) => object.fields.get('method') ?? []));
  const method = methodName(join(...named.map((one) => [one]), ...methodArguments(args))) ?? null;
  const request = requestAt(m, site, library.id, 'unknown-function', { method, url, headers, throws: 0, retries: 0 });
  const { universe } = m.options;
  const response: Value = [{ kind: 'library', value: { ...libraryValue(library, 'response'), request } }];
  const error: Value = [{ kind: 'library', value: { ...libraryValue(library, 'error'), request } }];
  m.throw(error, new Map([[request, universe.errors | universe.noAnswer]]));
  m.flow.codes.set(request, universe.answers);
  return response;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/i;

/** Arguments that are nothing but the name of a method. */
function methodArguments(args: Arguments): Value[] {
  return args.positional.filter((value) => value.every((alternative) => METHOD.test(knownText(alternative) ?? '')));
}

function isPath(alternative: Alternative): boolean {
  return alternative.kind === 'text' && !METHOD.test(knownText(alternative) ?? '');
}

/** The first text of the arguments, or of their fields that are called like an address. */
function pathIn(args: Arguments): Value | undefined {
  for (const value of args.all()) {
    if (value.length > 0 && value.every(isPath)) return value;
    for (const { object } of alternativesOf(value, 'object'))
      for (const name of ['path', 'url', 'endpoint', 'route']) {
        const field = object.fields.get(name) ?? NOTHING;
        if (field.length > 0 && field.every(isPath)) return field;
      }
  }
  return undefined;
}

/** A function that the user says sends to the service: what it is given as a path is requested. */
export function responseOfWrapper(m: Machine, callee: string, site: Origin, args: Arguments): Value | undefined {
  const { base, names } = m.options.wrappers;
  const isNamed = [...names].some((name) => callee === name || callee.endsWith(`.${name}`));
  const path = isNamed ? pathIn(args) : undefined;
  if (path === undefined) return undefined;
  const response = responseOfUnknown(m, site, joinUrl(textValue(base), path, 'concat'), args);
  for (const { value } of alternativesOf(response, 'library'))
    if (value.request !== undefined) m.facts.confirmed.add(value.request.id);
  return response;
}
