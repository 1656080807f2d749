require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts', headers: { 'X-User-API-Key' => 'key' })
  response.parsed_response
end
