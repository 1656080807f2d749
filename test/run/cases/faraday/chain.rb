require 'faraday'

def main
  response = Faraday.get('https://api.p.2chat.io/open/contacts')
  if response.status == 401
    raise 'Wrong key'
  elsif response.status == 429
    'later'
  else
    response.status
  end
end
