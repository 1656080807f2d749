#!/usr/bin/env ruby
# Writes all contacts to a file.
require 'net/http'
require 'json'
require 'time'

uri = URI('https://api.p.2chat.io/open/contacts')
uri.query = URI.encode_www_form(page_number: 0)

# Runs the block, which sends a request to 2Chat, and again after a wait while the
# answer has one of the codes. Returns the last answer as it is.
def retry_2chat(codes)
  # By code, in seconds: first wait, growth, longest wait, jitter, attempts, and how
  # long all waits may take together.
  waits = {
    409 => [3, 1.5, 10, 0.2, 6, 60],
    410 => [3, 1.5, 10, 0.2, 6, 60],
    429 => [6, 2, 60, 0.5, 5, 120],
    486 => [2, 2, 10, 0.2, 6, 60],
    503 => [5, 2, 30, 0.2, 4, 60],
    504 => [5, 2, 30, 0.2, 4, 60]
  }
  waited = 0
  1.step do |attempt|
    response = yield
    status = response.code.to_i
    first, growth, longest, jitter, attempts, total = waits[status]
    return response if first.nil? || !codes.include?(status)

    wait = [first * growth**(attempt - 1), longest].min * (1 + jitter * rand)
    after = response['Retry-After'].to_s
    begin
      asked = after.match?(/\A\d+\z/) ? after.to_f : Time.httpdate(after) - Time.now
      wait = asked if asked.positive?
    rescue ArgumentError
      # It is neither seconds nor a date.
    end
    return response if attempt >= attempts || waited + wait > total

    sleep(wait)
    waited += wait
  end
end

# The text that 2Chat gives with an error, whichever field has it. Of a body without
# such a field, from a proxy for example, it is the beginning.
def message_of_2chat(body)
  text = body.is_a?(String) ? body.dup.force_encoding(Encoding::UTF_8).scrub : JSON.generate(body)
  begin
    fields = JSON.parse(text)
  rescue JSON::ParserError
    fields = nil
  end
  fields = {} unless fields.is_a?(Hash)
  detail = fields['detail']
  detail = detail.grep(Hash).map { |one| one['msg'] }.compact.join('; ') if detail.is_a?(Array)
  texts = [fields['error_message'], fields['message'], detail, fields['error']]
  message = texts.find { |one| one.is_a?(String) && !one.empty? }
  message ||= text.strip[0, 200] unless body.nil?
  message.to_s.empty? ? 'no message' : message
end

# Contacts of the first page.
contacts = Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
  request = Net::HTTP::Get.new(uri)
  request['X-User-API-Key'] = ENV.fetch('TWOCHAT_KEY')
  retry_2chat([503]) { http.request(request) }
end

case contacts.code
when '200' then File.write('contacts.json', contacts.body)
when '401', '403' then abort 'wrong key'
when '503'
  raise "The API sleeps: #{message_of_2chat(contacts.body)}"
end
