require 'faraday'
require 'json'

class ContactsApi
  def search(query)
    connection.get('contacts/search', query: query) do |request|
      request.options.timeout = 5
    end
  end

  def find(uuid)
    answer = connection.get("contacts/#{uuid}")
    return JSON.parse(answer.body) if answer.success?
    case answer.status
    when 400
      raise "2Chat 400 (wrong request body): #{message_of_2chat(answer.body)}"
    when 401
      raise "2Chat 401 (invalid API key): #{message_of_2chat(answer.body)}"
    when 402
      raise "2Chat 402 (credit or trial): #{message_of_2chat(answer.body)}"
    when 403
      raise "2Chat 403 (not allowed): #{message_of_2chat(answer.body)}"
    when 404
      raise "2Chat 404 (not found): #{message_of_2chat(answer.body)}"
    when 406
      raise "2Chat 406 (not supported by this number): #{message_of_2chat(answer.body)}"
    when 422
      raise "2Chat 422 (invalid number or value): #{message_of_2chat(answer.body)}"
    end

    nil
  end

  private

  def connection
    @connection ||= Faraday.new('https://api.p.2chat.io/open')
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
end
