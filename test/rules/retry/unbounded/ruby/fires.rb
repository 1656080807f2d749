require 'httparty'

def numbers(key)
  loop do
    response = HTTParty.get('https://api.p.2chat.io/open/whatsapp/get-numbers', headers: { 'X-User-API-Key' => key })
    #          ^ retry/unbounded warning "Nothing limits"
    return response.parsed_response if response.code == 200
    raise "2Chat answered #{response.code}" unless response.code == 429
  end
end
