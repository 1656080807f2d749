require 'faraday'

TWOCHAT = Faraday.new(
  url: 'https://api.p.2chat.io/open/',
  headers: { 'X-User-API-Key' => ENV['TWO_CHAT_API_KEY'] || 'UAK7c1e9f04-52ab-4d86-9e3b-xxxxxxxxxxxx' }
)

def contacts
  response = TWOCHAT.get('contacts')
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
