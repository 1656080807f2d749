require 'faraday'

def main
  response = Faraday.get('https://api.p.2chat.io/open/contacts')
  case response.status
  when 401
    raise 'Wrong key'
  when 429
    'later'
  else
    response.status
  end
end
