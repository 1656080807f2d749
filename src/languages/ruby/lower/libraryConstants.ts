/** Constants of Ruby and its packages: a name that starts with one of these is not looked up in the program's modules. */
const LIBRARY_CONSTANTS: ReadonlySet<string> = new Set([
  'ARGV', 'ActionController', 'ActiveJob', 'ActiveModel', 'ActiveRecord', 'ActiveSupport', 'Addressable', 'Array',
  'Async', 'Base64', 'BasicObject', 'Benchmark', 'BigDecimal', 'CGI', 'CSV', 'Class', 'Comparable', 'Concurrent', 'DateTime',
  'Dir', 'ENV', 'EOFError', 'ERB', 'Encoding', 'Enumerable', 'Errno', 'Exception', 'FalseClass', 'Faraday', 'File',
  'FileUtils', 'Float', 'Forwardable', 'HTTP', 'HTTParty', 'Hash', 'IO', 'IOError', 'Integer', 'JSON', 'Kernel', 'KeyError', 'Logger',
  'Mutex', 'NameError', 'Net', 'NilClass', 'NoMethodError', 'Numeric', 'ObjectSpace', 'OpenSSL', 'OpenStruct',
  'OpenURI', 'OptionParser', 'Pathname', 'Proc', 'Process', 'Queue', 'RSpec', 'Rack', 'Rails', 'Random', 'Range', 'Regexp',
  'RestClient', 'Retriable', 'Retryable', 'RuntimeError', 'STDERR', 'STDIN', 'STDOUT', 'SecureRandom', 'Set', 'Sidekiq',
  'Signal', 'Singleton', 'SocketError', 'StandardError', 'String', 'StringIO', 'Struct', 'Symbol', 'Thread', 'Time',
  'Timeout', 'TrueClass', 'TypeError', 'URI', 'YAML', 'Zlib',
]);

/** @param path dotted, as written. */
export function isLibraryConstant(path: string): boolean {
  return LIBRARY_CONSTANTS.has(path.split('.', 1)[0] as string);
}
