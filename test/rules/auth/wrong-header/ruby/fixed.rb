require 'faraday'

def contacts(key)
  client = Faraday.new(url: 'https://api.p.2chat.io/open/', headers: { 'X-User-API-Key' => key })
  response = client.get('contacts')
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
