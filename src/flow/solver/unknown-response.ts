/** Responses of functions that nobody sees: they got a URL of the service. */
import type { Origin } from '../facts';
import type { Library, LibraryType } from '../library';
import { alternativesOf, join, NOTHING, type Value } from '../values';
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
  const method = methodName(named) ?? null;
  const request = requestAt(m, site, library.id, 'unknown-function', { method, url, headers, throws: 0, retries: 0 });
  const { universe } = m.options;
  const response: Value = [{ kind: 'library', value: { ...libraryValue(library, 'response'), request } }];
  const error: Value = [{ kind: 'library', value: { ...libraryValue(library, 'error'), request } }];
  m.throw(error, new Map([[request, universe.errors | universe.noAnswer]]));
  m.flow.codes.set(request, universe.answers);
  return response;
}
