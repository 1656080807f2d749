require 'httparty'

def read(key, number)
  # twochat-disable-next-line url/missing-open -- known
  response = HTTParty.get('https://api.p.2chat.io/contacts', headers: { 'X-User-API-Key' => key })
  raise "2Chat answered #{response.code}" unless response.success?

  response.parsed_response
end
