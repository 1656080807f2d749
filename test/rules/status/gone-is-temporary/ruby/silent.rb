require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i == 409 || response.code.to_i == 410
    return 'gone'
  end
  'other'
end
