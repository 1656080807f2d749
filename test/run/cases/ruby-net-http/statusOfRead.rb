require 'net/http'

BASE = 'https://api.p.2chat.io/open'
HEADERS = { 'X-User-API-Key' => 'key' }.freeze

def main
  response = Net::HTTP.get_response(URI("#{BASE}/contacts"), HEADERS)
  raise 'Not now' if response.code == '429'

  response.code.to_i
end
