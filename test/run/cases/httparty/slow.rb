require 'httparty'

def main
  response = HTTParty.post('https://api.p.2chat.io/open/whatsapp/send-message', body: { text: 'Hello' }, timeout: 0.5)
  response.code
end
