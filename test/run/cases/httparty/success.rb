require 'httparty'

def main
  response = HTTParty.post('https://api.p.2chat.io/open/contacts', body: { first_name: 'Ada' })
  if response.code == 200
    'created'
  else
    'failed'
  end
end
