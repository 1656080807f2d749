require 'json'
require 'net/http'

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

def contacts(key)
  uri = URI('https://api.p.2chat.io/open/contacts')
  response = Net::HTTP.get_response(uri, { 'X-User-API-Key' => key })
  raise "2Chat #{response.code}: #{message_of_2chat(response.body)}" if response.code.to_i >= 400
  JSON.parse(response.body)
end
