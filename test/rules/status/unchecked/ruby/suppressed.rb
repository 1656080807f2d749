require 'json'
require 'net/http'

def contacts(key)
  uri = URI('https://api.p.2chat.io/open/contacts')
  # twochat-disable-next-line status/unchecked -- shown as it comes
  response = Net::HTTP.get_response(uri, { 'X-User-API-Key' => key })
  JSON.parse(response.body)
end
