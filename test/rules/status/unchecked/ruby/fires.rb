require 'json'
require 'net/http'

def contacts(key)
  uri = URI('https://api.p.2chat.io/open/contacts')
  response = Net::HTTP.get_response(uri, { 'X-User-API-Key' => key })
# [14] status/unchecked warning "never looked at"
  JSON.parse(response.body)
end
