require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i != 200
  #                        ^ status/success-too-narrow warning "This endpoint answers 201 as well, which is"
    raise 'refused'
  end
  'sent'
end
