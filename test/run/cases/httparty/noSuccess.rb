require 'httparty'

def main
  response = HTTParty.post('https://api.p.2chat.io/open/contacts', body: { first_name: 'Ada' })
  response.code != 200 ? 'failed' : 'created'
end
