require 'json'
require 'net/http'

def contacts
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  raise "2Chat: #{response.code}" if response.code.to_i >= 400

  JSON.parse(response.body)['contacts']
end
