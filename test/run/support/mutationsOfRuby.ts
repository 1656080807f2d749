/** Ways in which a fix in Ruby could be wrong. */
import type { Mutation } from './mutations';

const families = ['ruby-net-http', 'faraday', 'httparty'];
const first = ['ruby-net-http'];

export const IN_RUBY: readonly Mutation[] = [
  { name: 'Retry-After is not read', breaks: 'waits', families, edits: [["['Retry-After']", "['Retry']"]] },
  {
    name: 'Retry-After is read only in seconds',
    breaks: 'waits',
    families: first,
    edits: [['Time.httpdate(after) - Time.now', '0']],
  },
  {
    name: 'the seconds of Retry-After are taken for milliseconds',
    breaks: 'waits',
    families: first,
    edits: [['after.to_f', 'after.to_f / 1000']],
  },
  { name: 'Retry-After has no limit', breaks: 'waits', families: first, edits: [[' || waited + wait > total', '']] },
  {
    name: 'attempts have no limit',
    breaks: 'waits',
    families: first,
    edits: [['attempt >= attempts || waited + wait > total', 'attempt > 200']],
  },
  {
    name: 'one attempt too many',
    breaks: 'waits',
    families,
    edits: [
      ['attempt >= attempts', 'attempt > attempts'],
      ['waited + wait > total', 'waited + wait > 10 * total'],
    ],
  },
  { name: 'waits do not grow', breaks: 'waits', families: first, edits: [['growth**(attempt - 1)', '1']] },
  { name: 'no chance in the waits', breaks: 'waits', families: first, edits: [['(1 + jitter * rand)', '1']] },
  { name: 'no wait at all', breaks: 'waits', families, edits: [['sleep(wait)', 'sleep(0)']] },
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families,
    edits: [['return response if attempt', "raise 'gave up' if attempt"]],
  },
  {
    name: 'all transient codes are tried again',
    breaks: 'only its code',
    families,
    edits: [[' || !codes.include?(status)', '']],
  },
  {
    name: '504 is tried again',
    breaks: 'no second send',
    families,
    edits: [['[409, 410, 429, 486, 503]', '[409, 410, 429, 486, 503, 504]']],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families,
    edits: [
      [
        '    response = yield\n',
        '    begin\n      response = yield\n    rescue StandardError\n      response = yield\n    end\n',
      ],
    ],
  },
  {
    name: 'the wait swallows an interruption',
    breaks: 'cancellation',
    families: first,
    edits: [['    sleep(wait)\n', '    begin\n      sleep(wait)\n    rescue Interrupt\n      0\n    end\n']],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families,
    edits: [[': #{message_of_2chat(response.body)}', '']],
  },
  { name: 'one field is not read', breaks: 'message', families: first, edits: [[', fields["error"]]', ']']] },
  {
    name: 'fields in another order',
    breaks: 'message',
    families: first,
    edits: [['[fields["error_message"], fields["message"]', '[fields["message"], fields["error_message"]']],
  },
  {
    name: 'the list of details is not read',
    breaks: 'message',
    families: first,
    edits: [['if detail.is_a?(Array)', 'if false']],
  },
  {
    name: 'HTML ends in an error of the parser',
    breaks: 'message',
    families: first,
    edits: [['rescue JSON::ParserError', 'rescue NoMemoryError']],
  },
  { name: 'a long body is passed on as a whole', breaks: 'message', families: first, edits: [['[0, 200]', '']] },
];
