require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i >= 300
    raise 'refused'
  end
  'sent'
end
