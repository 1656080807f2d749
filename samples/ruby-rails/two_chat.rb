# frozen_string_literal: true

require 'json'
require 'net/http'

# Asks 2Chat for the state of a call.
class TwoChat
  BASE = 'https://api.p.2chat.io/open'

  def initialize(key)
    @key = key
  end

  def groups(number)
    uri = URI("#{BASE}/whatsapp/groups/#{number}")
    request = Net::HTTP::Get.new(uri)
    request['X-User-API-Key'] = @key
    response = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }

    case response
    when Net::HTTPSuccess then JSON.parse(response.body)
    when Net::HTTPTooManyRequests then raise 'too many requests'
    else
      raise "2Chat: #{response.body}" unless response.code == '404'
    end
  end
end
