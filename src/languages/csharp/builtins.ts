/** .NET's own functions through which a URL or a status may travel. Source: .NET's documentation. */
import type { Effect, Library, LibraryType } from '../../flow/library';
import { at, called, each, value } from './clients/shared';

const SAME = value('same', at(0));
const OPAQUE = value('opaque', at(0));
const NOTHING: Effect = { does: 'value', fn: 'nothing' };
const REST = [at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)];

const EXCEPTIONS =
  'Exception ApplicationException SystemException InvalidOperationException ArgumentException ArgumentNullException ' +
  'ArgumentOutOfRangeException NotSupportedException TimeoutException UnauthorizedAccessException IOException ' +
  'FormatException KeyNotFoundException OperationCanceledException TaskCanceledException AggregateException JsonException';

const exceptionClass: LibraryType = {
  construct: {
    does: 'make',
    type: 'exception',
    state: { Message: { arg: 0, name: 'message' }, InnerException: { arg: 1, name: 'innerException' } },
  },
  instance: 'exception',
};

const exception: LibraryType = {
  members: {
    Message: { read: { fact: 'state', key: 'Message' } },
    InnerException: { read: { fact: 'state', key: 'InnerException' } },
    GetBaseException: called({ does: 'tell', tells: { fact: 'self' } }),
    ToString: called({ does: 'tell', tells: { fact: 'state', key: 'Message' } }),
  },
};

/** Static classes: their members take everything as arguments. */
const STATICS: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  string: {
    Format: value('formatBraces', at(0), ...REST),
    Concat: value('concat', at(0), ...REST),
    Join: value('join', at(1), at(0)),
    IsNullOrEmpty: NOTHING,
    IsNullOrWhiteSpace: NOTHING,
    Equals: value('equals', at(0), at(1)),
  },
  int: { Parse: SAME, TryParse: SAME },
  Convert: each('ToInt32 ToInt16 ToInt64 ToString', SAME),
  Enum: { Parse: value('same', at(0)), IsDefined: NOTHING },
  Math: each('Floor Truncate Round Abs', value('floor', at(0))),
  Environment: { GetEnvironmentVariable: value('env', at(0)) },
  Task: {
    Run: value('invoke', at(0), at(0)),
    WhenAll: { does: 'value', fn: 'all', on: { arg: 99 } },
    WhenAny: value('first', at(0)),
    FromResult: value('resolved', at(0)),
    FromException: value('rejected', at(0)),
    Delay: NOTHING,
    WaitAll: { does: 'value', fn: 'all', on: { arg: 99 } },
  },
  JsonSerializer: { Serialize: value('print', at(0)), ...each('Deserialize DeserializeAsync', value('parse', at(0))) },
  JsonConvert: { SerializeObject: value('print', at(0)), DeserializeObject: value('parse', at(0)) },
  JsonDocument: each('Parse ParseAsync', value('parse', at(0))),
  JsonNode: { Parse: value('parse', at(0)) },
  JObject: { Parse: value('parse', at(0)) },
  WebUtility: each('UrlEncode HtmlEncode', OPAQUE),
  HttpUtility: each('UrlEncode HtmlEncode ParseQueryString', OPAQUE),
  QueryHelpers: { AddQueryString: SAME },
  Array: { IndexOf: value('contains', at(0), at(1)), Exists: value('some', at(0), at(1)) },
  Enumerable: { Contains: value('contains', at(0), at(1)) },
  Console: each('WriteLine Write', NOTHING),
};

const URI: LibraryType = {
  construct: SAME,
  members: { EscapeDataString: called(OPAQUE), EscapeUriString: called(SAME), TryCreate: called(SAME) },
};

const ALIASES: Readonly<Record<string, string>> = { String: 'string', Int32: 'int' };

function statics(): { readonly entries: Record<string, string>; readonly types: Record<string, LibraryType> } {
  const types = Object.fromEntries(
    Object.entries(STATICS).map(([name, members]): [string, LibraryType] => [
      name,
      { members: Object.fromEntries(Object.entries(members).map(([member, effect]) => [member, called(effect)])) },
    ]),
  );
  return { entries: { ...Object.fromEntries(Object.keys(STATICS).map((name) => [name, name])), ...ALIASES }, types };
}

const { entries, types } = statics();

export const BUILTINS: Library = {
  id: 'dotnet',
  builtin: true,
  entries: {
    ...entries,
    ...each('Uri System.Uri', 'uri'),
    'System.UriOfTwo': 'uriOfTwo',
    'System.Collections.ListOf': 'listOf',
    ...each('UriBuilder System.UriBuilder', 'uriBuilderClass'),
    ...each('StringBuilder System.Text.StringBuilder', 'stringBuilderClass'),
    'System.Environment': 'Environment',
    ...each(EXCEPTIONS, 'exceptionClass'),
  },
  types: {
    ...types,
    uri: URI,
    uriOfTwo: { call: value('resolve', at(1), at(0)), construct: value('resolve', at(1), at(0)) },
    listOf: { call: value('list', at(0)) },
    uriBuilderClass: { construct: { does: 'make', type: 'uriBuilder', state: { url: at(0) } } },
    uriBuilder: {
      members: {
        Uri: { read: { fact: 'state', key: 'url' } },
        ToString: called({ does: 'tell', tells: { fact: 'state', key: 'url' } }),
      },
    },
    stringBuilderClass: { construct: { does: 'make', type: 'stringBuilder', state: { text: at(0) } } },
    stringBuilder: {
      fluent: true,
      members: { ToString: called({ does: 'tell', tells: { fact: 'state', key: 'text' } }) },
    },
    exceptionClass,
    exception,
  },
};
