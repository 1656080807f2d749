require 'json'
require 'net/http'

def contacts
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  #          ^ status/unchecked warning "The status of this 2Chat response is never"
  JSON.parse(response.body)['contacts']
end
