require 'net/http'

def main
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  response.code.to_i
end
