require 'net/http'
require 'json'

def main
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'), { 'X-User-API-Key' => 'key' })
  JSON.parse(response.body)
end
