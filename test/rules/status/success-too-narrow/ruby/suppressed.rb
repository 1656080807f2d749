require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  # twochat-disable-next-line status/success-too-narrow -- known, and wanted here
  if response.code.to_i != 200
    raise 'refused'
  end
  'sent'
end
