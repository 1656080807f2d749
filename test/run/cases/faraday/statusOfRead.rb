require 'faraday'

def main
  response = Faraday.get('https://api.p.2chat.io/open/contacts', nil, { 'X-User-API-Key' => 'key' })
  raise 'Not now' if response.status == 429

  response.status
end
