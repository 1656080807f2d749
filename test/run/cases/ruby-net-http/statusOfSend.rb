# frozen_string_literal: true

require 'json'
require 'net/http'

# Sends messages from one number.
class Messenger
  URL = URI('https://api.p.2chat.io/open/whatsapp/send-message')

  def initialize(key)
    @key = key
  end

  # Gives the status of the answer.
  def deliver(to, text)
    request = Net::HTTP::Post.new(URL, 'Content-Type' => 'application/json')
    request['X-User-API-Key'] = @key
    request.body = { to_number: to, text: text }.to_json
    response = Net::HTTP.start(URL.hostname, URL.port, use_ssl: URL.scheme == 'https', read_timeout: 10) do |http|
      http.request(request)
    end
    status = response.code.to_i
    if status == 429
      raise 'Not now'
    end

    status
  end
end

def main
  Messenger.new(ENV.fetch('TWOCHAT_TEST_KEY', 'key')).deliver('+15550001111', 'Hello')
end
