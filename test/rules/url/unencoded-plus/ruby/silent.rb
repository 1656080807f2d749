require 'httparty'

def read(key, number)
  response = HTTParty.get("https://api.p.2chat.io/open/contacts/search?query=%2B#{number}", headers: { 'X-User-API-Key' => key })
  raise "2Chat answered #{response.code}" unless response.success?

  response.parsed_response
end
