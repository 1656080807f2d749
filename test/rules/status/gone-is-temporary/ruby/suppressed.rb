require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  # twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
  if response.code.to_i == 404 || response.code.to_i == 410
    return 'gone'
  end
  'other'
end
