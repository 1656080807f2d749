require 'httparty'

def read(key, number)
  # twochat-disable-next-line url/unknown-endpoint -- known
  response = HTTParty.get('https://api.p.2chat.io/open/whatsapp/numbers', headers: { 'X-User-API-Key' => key })
  raise "2Chat answered #{response.code}" unless response.success?

  response.parsed_response
end
