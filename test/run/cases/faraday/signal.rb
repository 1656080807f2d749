require 'faraday'

def main
  response = Faraday.get('https://api.p.2chat.io/open/contacts')
  response.status
end
