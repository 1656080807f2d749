require 'json'
require 'net/http'

def main
  uri = URI('https://api.p.2chat.io/open/whatsapp/send-message')
  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = uri.scheme == 'https'
  answer = http.post(uri.path, JSON.generate(to_number: '+15550001111', text: 'Hello'), 'X-User-API-Key' => 'key')
  JSON.parse(answer.body)
end
