/** The helpers, as text. `\n` ends their lines, two spaces are a level, plain strings are in single quotes. */
import { ERROR_TEXT_FIELDS } from '../../api';
import { WAIT_ROWS } from '../waits';
import type { Client } from './clients';

export const RETRY_HELPER = 'retry_2chat';
export const MESSAGE_HELPER = 'message_of_2chat';
export const HELPER_NAMES: readonly string[] = [RETRY_HELPER, MESSAGE_HELPER];

export const RETRY_REQUIRES: readonly string[] = ['time'];
export const MESSAGE_REQUIRES: readonly string[] = ['json'];

function rows(): string[] {
  const lines = WAIT_ROWS.map((row) => {
    const cells = [row.firstMs / 1000, row.growth, row.longestMs / 1000, row.jitter, row.attempts, row.totalMs / 1000];
    return `    ${row.code} => [${cells.join(', ')}]`;
  });
  return lines.join(',\n').split('\n');
}

export function retryHelper(client: Client): string {
  return [
    '# Runs the block, which sends a request to 2Chat, and again after a wait while the',
    '# answer has one of the codes. Returns the last answer as it is.',
    `def ${RETRY_HELPER}(codes)`,
    '  # By code, in seconds: first wait, growth, longest wait, jitter, attempts, and how',
    '  # long all waits may take together.',
    '  waits = {',
    ...rows(),
    '  }',
    '  waited = 0',
    '  1.step do |attempt|',
    '    response = yield',
    `    status = ${client.status('response')}`,
    '    first, growth, longest, jitter, attempts, total = waits[status]',
    '    return response if first.nil? || !codes.include?(status)',
    '',
    '    wait = [first * growth**(attempt - 1), longest].min * (1 + jitter * rand)',
    `    after = ${client.retryAfter('response')}.to_s`,
    '    begin',
    '      asked = after.match?(/\\A\\d+\\z/) ? after.to_f : Time.httpdate(after) - Time.now',
    '      wait = asked if asked.positive?',
    '    rescue ArgumentError',
    '      # It is neither seconds nor a date.',
    '    end',
    '    return response if attempt >= attempts || waited + wait > total',
    '',
    '    sleep(wait)',
    '    waited += wait',
    '  end',
    'end',
  ].join('\n');
}

const fields = [...new Set(ERROR_TEXT_FIELDS.map((field) => field.field))];
const item = ERROR_TEXT_FIELDS.find((field) => field.shape === 'list')?.item ?? 'msg';

export function messageHelper(): string {
  const texts = fields.map((field) => (field === 'detail' ? 'detail' : `fields['${field}']`));
  return [
    '# The text that 2Chat gives with an error, whichever field has it. Of a body without',
    '# such a field, from a proxy for example, it is the beginning.',
    `def ${MESSAGE_HELPER}(body)`,
    '  text = body.is_a?(String) ? body.dup.force_encoding(Encoding::UTF_8).scrub : JSON.generate(body)',
    '  begin',
    '    fields = JSON.parse(text)',
    '  rescue JSON::ParserError',
    '    fields = nil',
    '  end',
    '  fields = {} unless fields.is_a?(Hash)',
    "  detail = fields['detail']",
    `  detail = detail.grep(Hash).map { |one| one['${item}'] }.compact.join('; ') if detail.is_a?(Array)`,
    `  texts = [${texts.join(', ')}]`,
    '  message = texts.find { |one| one.is_a?(String) && !one.empty? }',
    '  message ||= text.strip[0, 200] unless body.nil?',
    "  message.to_s.empty? ? 'no message' : message",
    'end',
  ].join('\n');
}
