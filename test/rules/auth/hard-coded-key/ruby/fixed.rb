require 'faraday'

TWOCHAT = Faraday.new(
  url: 'https://api.p.2chat.io/open/',
  headers: { 'X-User-API-Key' => ENV.fetch('TWO_CHAT_API_KEY') }
)

def contacts
  response = TWOCHAT.get('contacts')
  raise "2Chat answered #{response.status}" unless response.success?

  response.body
end
