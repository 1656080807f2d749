/** Methods of plain values: strings, LINQ, dictionaries, tasks; and what shows that an object is a response. */
import type { Effect, Member, ValueFunction, ValueMethods } from '../../flow/library';
import { RESPONSE_MEMBERS } from './clients/httpClient';
import { at, each, SUCCESS } from './clients/shared';

function value(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

const SELF: Effect = { does: 'value', fn: 'same', args: [] };

const TEXT: Readonly<Record<string, Effect>> = {
  ...each('Trim ToLower ToLowerInvariant ToUpper ToUpperInvariant Substring PadLeft PadRight Normalize', SELF),
  TrimEnd: value('trimEnd'),
  TrimStart: value('trimStart'),
  Replace: value('replace'),
  StartsWith: value('startsWith'),
  EndsWith: value('nothing'),
  ...each('Contains IndexOf', value('contains')),
  Equals: value('equals'),
  ...each('Split ToCharArray', value('list')),
  Concat: value('concat'),
};

const LIST: Readonly<Record<string, Effect>> = {
  ...each('Contains IndexOf', value('contains')),
  ...each('Select ConvertAll', value('map')),
  SelectMany: value('flatMap'),
  ...each('Where FindAll TakeWhile SkipWhile', value('filter')),
  ...each('Any Exists', value('some')),
  ...each('All TrueForAll', value('every')),
  ...each(
    'First FirstOrDefault Single SingleOrDefault Last LastOrDefault Find ElementAt Dequeue Pop Peek',
    value('find'),
  ),
  ForEach: value('each'),
  ...each(
    'ToList ToArray ToHashSet ToFrozenSet ToImmutableArray ToImmutableHashSet ToImmutableList AsEnumerable AsReadOnly ' +
      'Distinct OrderBy OrderByDescending ThenBy Reverse Skip Take Concat Append Prepend Union DefaultIfEmpty OfType Cast',
    SELF,
  ),
  ...each('Add Enqueue Push', value('push')),
  Aggregate: { does: 'value', fn: 'reduce', args: [at(1), at(0)] },
};

const MAP: Readonly<Record<string, Effect>> = {
  ContainsKey: value('contains'),
  GetValueOrDefault: value('get'),
  ...each('Add TryAdd', value('put')),
  ...each('ToFrozenDictionary ToImmutableDictionary AsReadOnly ToDictionary', SELF),
};

const TASK: Readonly<Record<string, Effect>> = {
  ...each('ConfigureAwait GetAwaiter WaitAsync AsTask Unwrap ReceiveJson ReceiveString', SELF),
  ...each('GetResult Wait', value('wait')),
  ContinueWith: value('then'),
};

const ANY: Readonly<Record<string, Effect>> = {
  ...each('ToString GetValueOrDefault ConfigureAwait GetAwaiter GetResult AsTask', SELF),
  ...each('Equals CompareTo', value('equals')),
  Contains: value('contains'),
  GetType: value('nothing'),
  '#judge': value('nothing'),
};

export const METHODS: ValueMethods = {
  string: TEXT,
  list: LIST,
  object: MAP,
  function: { Invoke: { does: 'value', fn: 'call' } },
  promise: TASK,
  any: ANY,
  unknown: {
    GetValue: { does: 'value', fn: 'env', on: at(0), args: [at(1)] },
    GetConnectionString: { does: 'value', fn: 'env', on: at(0), args: [] },
  },
};

export const RESPONSE_EVIDENCE: Readonly<Record<string, Member>> = {
  ...RESPONSE_MEMBERS,
  Content: { read: { fact: 'body' } },
  EnsureSuccessStatusCode: { call: { does: 'raise', throws: { type: 'error' } } },
  IsSuccessful: SUCCESS,
};
