require 'json'
require 'net/http'

def contacts(key)
  uri = URI('https://api.p.2chat.io/open/contacts')
  response = Net::HTTP.get_response(uri, { 'X-User-API-Key' => key })
  JSON.parse(response.body) if response.code == '200'
end
