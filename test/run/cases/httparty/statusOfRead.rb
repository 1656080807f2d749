require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts', headers: { 'X-User-API-Key' => 'key' })
  raise 'Not now' if response.code == 429

  response.code
end
