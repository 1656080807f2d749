require 'net/http'
require 'json'

def main
  JSON.parse(Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts')).body)
end
