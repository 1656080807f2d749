/** The JDK's own functions through which a URL or a status may travel. Source: the JDK's documentation. */
import type { Effect, Library, LibraryType } from '../../flow/library';
import { at, called, each, inPackage, value } from './clients/shared';

const SAME = value('same', at(0));
const OPAQUE = value('opaque', at(0));
const NOTHING: Effect = { does: 'value', fn: 'nothing' };
const REST = [at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)];

/** Static classes by full name; those of `java.lang` need no import. */
const STATICS: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  'java.lang.String': {
    format: value('formatPercent', at(0), ...REST),
    join: value('join', at(1), at(0)),
    valueOf: SAME,
    copyValueOf: SAME,
  },
  'java.lang.Integer': each('valueOf parseInt', SAME),
  'java.lang.Long': each('valueOf parseLong', SAME),
  'java.lang.Boolean': each('parseBoolean valueOf', SAME),
  'java.lang.Math': { ...each('floor floorDiv round', value('floor', at(0))), abs: SAME },
  'java.lang.System': { ...each('getenv getProperty', value('env', at(0), at(1))) },
  'java.lang.Thread': { sleep: NOTHING },
  'java.net.URI': { create: SAME },
  'java.net.URLEncoder': { encode: OPAQUE },
  'java.nio.file.Path': { of: SAME },
  'java.util.Objects': {
    ...each('requireNonNull toString', SAME),
    equals: value('equals', at(0), at(1)),
  },
  'java.util.Optional': each('of ofNullable', value('resolved', at(0))),
  'java.util.Collections': each('unmodifiableSet unmodifiableList unmodifiableMap singleton singletonList', SAME),
  'java.util.Set': { copyOf: SAME },
  'java.util.List': { copyOf: SAME },
  'java.util.Map': { copyOf: SAME },
  'java.util.Arrays': { stream: SAME },
  'java.util.EnumSet': { copyOf: SAME },
  'java.util.concurrent.CompletableFuture': {
    completedFuture: value('resolved', at(0)),
    failedFuture: value('rejected', at(0)),
    allOf: { does: 'value', fn: 'all', on: { arg: 99 } },
  },
  'reactor.core.publisher.Mono': {
    just: value('resolved', at(0)),
    justOrEmpty: value('resolved', at(0)),
    error: value('rejected', at(0)),
    defer: value('invoke', at(0), at(0)),
    zip: { does: 'value', fn: 'all', on: { arg: 99 } },
  },
  'org.springframework.web.util.UriComponentsBuilder': each('fromHttpUrl fromUriString fromUri newInstance', SAME),
  'org.springframework.web.util.UriUtils': each('encode encodePath', OPAQUE),
};

const EXCEPTIONS =
  'Exception RuntimeException IllegalStateException IllegalArgumentException UnsupportedOperationException Error Throwable';
const OTHER_EXCEPTIONS = ['java.io.IOException', 'java.io.UncheckedIOException', 'java.util.NoSuchElementException'];

const messages = each(
  'getMessage getLocalizedMessage toString',
  called({ does: 'tell', tells: { fact: 'state', key: 'message' } }),
);

const exceptionClass: LibraryType = {
  construct: {
    does: 'make',
    type: 'exception',
    state: { message: { arg: 0, name: 'message' }, cause: { arg: 1, name: 'cause' } },
  },
  instance: 'exception',
};

const exception: LibraryType = {
  members: {
    ...messages,
    getCause: called({ does: 'tell', tells: { fact: 'state', key: 'cause' } }),
    initCause: called({ does: 'tell', tells: { fact: 'self' } }),
  },
};

function simpleName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

const paths = Object.keys(STATICS);

export const BUILTINS: Library = {
  id: 'jdk',
  builtin: true,
  entries: {
    ...Object.fromEntries(paths.map((path) => [path, path])),
    ...Object.fromEntries(
      paths.filter((path) => path.startsWith('java.lang.')).map((path) => [simpleName(path), path]),
    ),
    ...each(EXCEPTIONS, 'exceptionClass'),
    ...inPackage('java.lang', each(EXCEPTIONS, 'exceptionClass')),
    ...Object.fromEntries(OTHER_EXCEPTIONS.map((path) => [path, 'exceptionClass'])),
    'jvm.listOf': 'listOf',
    'jvm.urlOfTwo': 'urlOfTwo',
    'jvm.configured': 'configured',
    'reactor.util.retry.Retry': 'retryClass',
    'org.apache.http.client.utils.URIBuilder': 'textClass',
    'org.apache.hc.core5.net.URIBuilder': 'textClass',
  },
  types: {
    ...Object.fromEntries(
      Object.entries(STATICS).map(([path, members]): [string, LibraryType] => [
        path,
        {
          members: Object.fromEntries(Object.entries(members).map(([name, effect]) => [name, called(effect)])),
          ...(path === 'java.net.URI' && { construct: SAME }),
        },
      ]),
    ),
    textClass: { construct: SAME },
    listOf: { call: value('list', at(0)) },
    urlOfTwo: { construct: value('resolve', at(1), at(0)) },
    configured: { call: value('env', at(0), at(1)) },
    retryClass: {
      members: each('backoff fixedDelay max maxInARow from', called({ does: 'make', type: 'retry' })),
    },
    retry: {
      fluent: true,
      members: { filter: called({ does: 'set', state: { filter: at(0) }, callbacks: [] }) },
    },
    exceptionClass,
    exception,
  },
};
