require 'faraday'

def main
  response = Faraday.post('https://api.p.2chat.io/open/contacts', '{"first_name": "Ada"}')
  response.status == 200 ? 'created' : 'failed'
end
