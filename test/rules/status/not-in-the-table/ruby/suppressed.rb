require 'net/http'

def deliver(body)
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  # twochat-disable-next-line status/not-in-the-table -- known, and wanted here
  if response.code.to_i == 423
    return 'locked'
  end
  'other'
end
