require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i == 404 || response.code.to_i == 410
  #                                                     ^ status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
    return 'gone'
  end
  'other'
end
