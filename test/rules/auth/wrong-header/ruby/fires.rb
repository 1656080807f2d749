require 'faraday'

def contacts(key)
  client = Faraday.new(url: 'https://api.p.2chat.io/open/', headers: { 'Authorization' => "Bearer #{key}" })
  #                                                                    ^ auth/wrong-header warning "does not look for the key"
  response = client.get('contacts')
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
