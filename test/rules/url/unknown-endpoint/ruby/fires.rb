require 'httparty'

def read(key, number)
  response = HTTParty.get('https://api.p.2chat.io/open/whatsapp/numbers', headers: { 'X-User-API-Key' => key })
  #          ^ url/unknown-endpoint hint "nearest that it has is `GET /whatsapp/get-numbers`"
  raise "2Chat answered #{response.code}" unless response.success?

  response.parsed_response
end
