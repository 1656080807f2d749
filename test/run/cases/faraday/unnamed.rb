require 'faraday'
require 'json'

def main
  JSON.parse(Faraday.get('https://api.p.2chat.io/open/contacts').body)
end
