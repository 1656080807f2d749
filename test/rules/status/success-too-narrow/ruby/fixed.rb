require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if ![200, 201, 202].include?(response.code.to_i)
    raise 'refused'
  end
  'sent'
end
