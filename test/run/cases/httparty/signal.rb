require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts')
  response.code
end
