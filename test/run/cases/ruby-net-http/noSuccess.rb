require 'net/http'
require 'json'

def main
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/contacts'), { first_name: 'Ada' }.to_json)
  return 'failed' if response.code.to_i != 200

  'created'
end
