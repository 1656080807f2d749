require 'httparty'

def main
  options = { headers: { 'X-User-API-Key' => 'key' }, body: { to_number: '+15550001111', text: 'Hello' } }
  response = HTTParty.post('https://api.p.2chat.io/open/whatsapp/send-message', options)
  response.parsed_response
end
