require 'json'
require 'net/http'

def on_whatsapp?(number)
  response = Net::HTTP.get_response(URI("https://api.p.2chat.io/open/whatsapp/check-number/+15550100/#{number}"))
  return nil if response.code.to_i >= 400

  JSON.parse(response.body)['on_whatsapp']
end
