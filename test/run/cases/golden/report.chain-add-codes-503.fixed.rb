#!/usr/bin/env ruby
# Writes all contacts to a file.
require 'net/http'
require 'json'

uri = URI('https://api.p.2chat.io/open/contacts')
uri.query = URI.encode_www_form(page_number: 0)

# Contacts of the first page.
contacts = Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
  request = Net::HTTP::Get.new(uri)
  request['X-User-API-Key'] = ENV.fetch('TWOCHAT_KEY')
  http.request(request)
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

case contacts.code
when '200' then File.write('contacts.json', contacts.body)
when '401', '403' then abort 'wrong key'
when '503'
  raise 'The API sleeps.'
when '400'
  raise "2Chat 400 (wrong request body): #{message_of_2chat(contacts.body)}"
when '402'
  raise "2Chat 402 (credit or trial): #{message_of_2chat(contacts.body)}"
when '404'
  raise "2Chat 404 (not found): #{message_of_2chat(contacts.body)}"
when '406'
  raise "2Chat 406 (not supported by this number): #{message_of_2chat(contacts.body)}"
when '409'
  raise "2Chat 409 (number starting up): #{message_of_2chat(contacts.body)}"
when '410'
  raise "2Chat 410 (number connecting or disconnecting): #{message_of_2chat(contacts.body)}"
when '422'
  raise "2Chat 422 (invalid number or value): #{message_of_2chat(contacts.body)}"
when '429'
  raise "2Chat 429 (too many requests): #{message_of_2chat(contacts.body)}"
when '486'
  raise "2Chat 486 (number busy): #{message_of_2chat(contacts.body)}"
when '504'
  raise "2Chat 504 (API may be down): #{message_of_2chat(contacts.body)}"
end
