# frozen_string_literal: true

require "httparty"
require "json"
require "logger"

module Reminders
  # Sends reminders by 2Chat.
  class Sender
    include HTTParty
    base_uri "https://api.p.2chat.io/open"

    class Failed < StandardError; end

    def initialize(key, logger: Logger.new($stdout))
      @options = { headers: { "X-User-API-Key" => key } }
      @logger = logger
    end

    # Gives the id of the message.
    def remind(number, text)
      response = self.class.post("/whatsapp/send-message", @options.merge(body: { to_number: number, text: text }))
      case response.code
      when 400
        raise "2Chat 400 (wrong request body): #{message_of_2chat(response.body)}"
      when 401
        raise "2Chat 401 (invalid API key): #{message_of_2chat(response.body)}"
      when 402
        raise "2Chat 402 (credit or trial): #{message_of_2chat(response.body)}"
      when 403
        raise "2Chat 403 (not allowed): #{message_of_2chat(response.body)}"
      when 404
        raise "2Chat 404 (not found): #{message_of_2chat(response.body)}"
      when 406
        raise "2Chat 406 (not supported by this number): #{message_of_2chat(response.body)}"
      when 422
        raise "2Chat 422 (invalid number or value): #{message_of_2chat(response.body)}"
      end
      raise Failed, "no reminder for #{number} (#{response.code})" unless response.code == 201

      response["message_uuid"]
    end

    def known?(uuid)
      response = self.class.get("/contacts/#{uuid}", @options)
      if response.code == 404
        @logger.info("no contact #{uuid}") # they delete them
      elsif response.code == 429
        raise Failed, "busy: #{response.code}"
      end
      response.success?
    end

    def self.ping
      response = get("https://api.p.2chat.io/open/info")
      response.parsed_response
    end

    private

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
      detail = fields["detail"]
      detail = detail.grep(Hash).map { |one| one["msg"] }.compact.join("; ") if detail.is_a?(Array)
      texts = [fields["error_message"], fields["message"], detail, fields["error"]]
      message = texts.find { |one| one.is_a?(String) && !one.empty? }
      message ||= text.strip[0, 200] unless body.nil?
      message.to_s.empty? ? "no message" : message
    end
  end
end
