# frozen_string_literal: true

require "httparty"
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
  end
end
