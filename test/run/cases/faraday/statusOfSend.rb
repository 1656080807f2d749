# frozen_string_literal: true

require "faraday"
require "json"

module TwoChat
  class Client
    def self.deliver(to, text)
      response = connection.post("whatsapp/send-message") do |req|
        req.headers["Content-Type"] = "application/json"
        req.body = { to_number: to, text: text }.to_json
      end
      case response.status
      when 429
        raise StandardError, "Not now"
      else
        response.status
      end
    end

    def self.connection
      @connection ||= Faraday.new(url: "https://api.p.2chat.io/open/", headers: { "X-User-API-Key" => "key" })
    end
  end
end

def main
  TwoChat::Client.deliver("+15550001111", "Hello")
end
