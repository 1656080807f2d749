/** Methods whose block is known to run in the flow of the method around, and how. */
// biome-ignore-all lint/suspicious/noThenProperty: the name of Ruby's method

/**
 * `items`: once for each item of the receiver; `count`: a number of times; `endless`: until a `break`.
 */
export const LOOPS: Readonly<Record<string, 'items' | 'count' | 'endless'>> = {
  each: 'items',
  each_with_index: 'items',
  each_with_object: 'items',
  each_entry: 'items',
  each_pair: 'items',
  reverse_each: 'items',
  find_each: 'items',
  with_index: 'items',
  each_slice: 'count',
  each_cons: 'count',
  in_groups_of: 'count',
  find_in_batches: 'count',
  each_key: 'count',
  each_value: 'count',
  each_line: 'count',
  each_char: 'count',
  foreach: 'count',
  times: 'count',
  upto: 'count',
  downto: 'count',
  step: 'count',
  cycle: 'items',
  loop: 'endless',
};

/**
 * Calls whose block runs once, at once.
 * `value`: it gets the result of the call, and its value is the whole's. `self`: it gets the result, and that is the
 * whole's value. `run`: it gets nothing that is known, its value is the whole's. `retry`: it runs again when it raises.
 */
export type Inline = 'value' | 'self' | 'run' | 'retry';

/** By the dotted name of the receiver, a constant, and the method. */
export const INLINE_BY_CONSTANT: Readonly<Record<string, Inline>> = {
  'Net.HTTP.start': 'value',
  'Faraday.new': 'self',
  'Faraday.Connection.new': 'self',
  'RestClient.get': 'value',
  'RestClient.post': 'value',
  'RestClient.put': 'value',
  'RestClient.patch': 'value',
  'RestClient.delete': 'value',
  'RestClient.head': 'value',
  'RestClient.options': 'value',
  'RestClient.Request.execute': 'value',
  'URI.open': 'value',
  'File.open': 'value',
  'Timeout.timeout': 'run',
  'Rails.cache.fetch': 'run',
  'ActiveRecord.Base.transaction': 'run',
  'ActiveSupport.Notifications.instrument': 'run',
  'Benchmark.measure': 'run',
  'Benchmark.realtime': 'run',
  'Retryable.retryable': 'retry',
  'Retriable.retriable': 'retry',
};

/** By the method's name alone, on a receiver that is no constant of the table above, or on none. */
export const INLINE_BY_METHOD: Readonly<Record<string, Inline>> = {
  start: 'value',
  tap: 'self',
  then: 'value',
  yield_self: 'value',
  Async: 'run',
  Sync: 'run',
  synchronize: 'run',
  transaction: 'run',
  with_retries: 'retry',
  with_retry: 'retry',
  retryable: 'retry',
  retriable: 'retry',
};
