require 'faraday'
require 'faraday/retry'

CLIENT = Faraday.new(url: 'https://api.p.2chat.io/open/') do |f|
  f.request :retry, max: 4, interval: 3, retry_statuses: [429, 503, 504]
  #                                                       ^ retry/list-incomplete information "2Chat asks for"
end

def numbers(key)
  response = CLIENT.get('whatsapp/get-numbers', nil, { 'X-User-API-Key' => key })
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
