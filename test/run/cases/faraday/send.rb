require 'faraday'
require 'json'

def main
  message = { to_number: '+15550001111', text: 'Hello' }
  response = Faraday.post('https://api.p.2chat.io/open/whatsapp/send-message', JSON.generate(message), { 'X-User-API-Key' => 'key' })
  JSON.parse(response.body)
end
