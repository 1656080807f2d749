require 'faraday'

def main
  connection = Faraday.new('https://api.p.2chat.io/open/', request: { timeout: 0.5 })
  response = connection.post('whatsapp/send-message', 'text=Hello')
  response.status
end
