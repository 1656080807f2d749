/** Where a fix in Ruby would be wrong. */
import type { Refusal } from './refusal';

const URL = 'https://api.p.2chat.io/open/contacts';

function ruby(because: string, fix: string, lines: readonly string[], library = 'faraday'): Refusal {
  return { because, fix, path: 'a.rb', text: `require '${library}'\n\n${lines.join('\n')}\n` };
}

/** A method that gets contacts, and goes on with these lines. */
function got(because: string, fix: string, lines: readonly string[]): Refusal {
  return ruby(because, fix, [
    'def run(input)',
    `  response = Faraday.get('${URL}')`,
    ...lines.map((line) => `  ${line}`),
    'end',
  ]);
}

export const REFUSALS_OF_RUBY: readonly Refusal[] = [
  ruby('the body is a file', 'retry', ['def run', `  Faraday.post('${URL}', File.open('a.csv'))`, 'end']),
  ruby('the body is a stream in a variable', 'retry', ['def run(io)', `  Faraday.post('${URL}', io)`, 'end']),
  ruby(
    'the request has a stream',
    'retry',
    [
      'def run(source)',
      `  uri = URI('${URL}')`,
      '  request = Net::HTTP::Post.new(uri)',
      '  request.body_stream = source',
      '  Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }',
      'end',
    ],
    'net/http',
  ),
  ruby(
    'the body is set by the call',
    'retry',
    [
      'def run(text)',
      `  uri = URI('${URL}')`,
      '  request = Net::HTTP::Post.new(uri)',
      '  Net::HTTP.start(uri.host, uri.port) { |http| http.request(request, text) }',
      'end',
    ],
    'net/http',
  ),
  ruby(
    'the answer is read bit by bit',
    'retry',
    [
      'def run(out)',
      `  uri = URI('${URL}')`,
      '  request = Net::HTTP::Get.new(uri)',
      '  Net::HTTP.start(uri.host, uri.port) do |http|',
      '    http.request(request) { |response| response.read_body { |part| out << part } }',
      '  end',
      'end',
    ],
    'net/http',
  ),
  ruby('only the body is given', '', ['def run', `  Net::HTTP.get(URI('${URL}'))`, 'end'], 'net/http'),
  ruby('requests go out together', 'retry', [
    'def run(connection)',
    `  Faraday.new.in_parallel { Faraday.get('${URL}') }`,
    'end',
  ]),
  ruby('the answer is handed on bit by bit', 'retry', [
    'def run(out)',
    `  Faraday.get('${URL}') { |request| request.options.on_data = proc { |part, _| out << part } }`,
    'end',
  ]),
  ruby('an error of the call is no error here', 'errors/check-status', [
    'def run',
    `  contacts = Faraday.get('${URL}').body rescue nil`,
    '  contacts',
    'end',
  ]),
  ruby('an argument is taken from a list', 'retry', ['def run(rows)', `  Faraday.get("${URL}/#{rows.shift}")`, 'end']),
  ruby('an argument counts', 'retry', ['def run', '  page = 0', `  Faraday.get('${URL}', page: page += 1)`, 'end']),
  ruby('an argument is given a name', 'retry', ['def run', `  Faraday.get(url = '${URL}')`, '  puts url', 'end']),
  ruby('the method tries again by itself', 'retry', [
    'def run',
    `  response = Faraday.get('${URL}')`,
    '  raise Busy if response.status == 429',
    'rescue Busy',
    '  sleep 6',
    '  retry',
    'end',
  ]),
  ruby('it is in a loop of attempts', 'retry', [
    'def run',
    '  3.times do |attempt|',
    `    response = Faraday.get('${URL}')`,
    '    return response unless response.status == 429',
    '',
    '    sleep(2**attempt)',
    '  end',
    'end',
  ]),
  ruby('it is in a block that is tried again', 'retry', [
    'def run',
    `  Retriable.retriable { Faraday.get('${URL}') }`,
    'end',
  ]),
  ruby('it is in the body of a class', '', ['class Contacts', `  ALL = Faraday.get('${URL}')`, 'end']),
  ruby('a block defines the method', '', [
    'class Contacts',
    '  included do',
    '    def all',
    `      response = Faraday.get('${URL}')`,
    "      raise 'busy' if response.status == 429",
    '    end',
    '  end',
    'end',
  ]),
  ruby('the helper is for another client', 'retry', [
    'def retry_2chat(codes)',
    '  yield.code.to_i',
    'end',
    '',
    'def run',
    `  Faraday.get('${URL}')`,
    'end',
  ]),
  got('the test may hold without the code', 'errors/handle-code', [
    'if response.status == 402 || input',
    '  puts 1',
    'end',
    'response.status',
  ]),
  got('the branch decides something else', 'errors/', [
    'if response.status == 402',
    '  return :no_credit',
    'end',
    'response.status',
  ]),
  got('the branch gives a value', 'errors/', ['if response.status == 402', '  :no_credit', 'end']),
  got('the branch may give a value', 'errors/', ['if response.status == 402', '  render(input)', 'end']),
  got('the error has something of the answer already', 'errors/handle-code', [
    'raise "no: #{JSON.parse(response.body)[\'message\']}" if response.status == 402',
    'response.status',
  ]),
  got('the text of the error has escapes', 'errors/handle-code', [
    "raise 'no #{credit}' if response.status == 402",
    'response.status',
  ]),
  got('successes are told apart', 'success/', [
    'return 1 if response.status == 200',
    'return 2 if response.status == 201',
    'nil',
  ]),
  got('a link before takes the codes', 'chain/', [
    'if response.status == 401',
    '  warn 1',
    'elsif response.status >= 400',
    '  warn 2',
    'end',
    'response.status',
  ]),
  got('a range may take the codes', 'chain/', [
    'case response.status',
    'when 401 then 1',
    'when 400..499 then 2',
    'else 3',
    'end',
  ]),
  got('a condition goes on in a way of its own', 'errors/tell-apart', [
    "raise 'no' if response.status >= 400 && input",
    'response.status',
  ]),
];
