require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  if response.code.to_i == 423
  #                        ^ status/not-in-the-table hint "2Chat documents no 423: this is never"
    return 'locked'
  end
  'other'
end
