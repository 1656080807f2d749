require 'net/http'

URL = URI('https://api.p.2chat.io/open/whatsapp/send-message')
AGAIN = [429, 503].freeze

def deliver(body)
  4.times do |attempt|
    # twochat-disable-next-line status/transient-as-failure -- known, and wanted here
    response = Net::HTTP.post(URL, body, 'Content-Type' => 'application/json')
    return response.code.to_i < 300 unless AGAIN.include?(response.code.to_i)

    sleep(2**attempt)
  end
  false
end
