require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i == 202
  #                        ^ status/accepted-is-not-delivered hint "202 says that the message was taken, not"
    return 'delivered'
  end
  'other'
end
