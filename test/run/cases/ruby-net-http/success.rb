require 'net/http'
require 'json'

def main
  response = Net::HTTP.post(URI('https://api.p.2chat.io/open/contacts'), { first_name: 'Ada' }.to_json)
  if response.code == '200'
    'created'
  else
    'failed'
  end
end
