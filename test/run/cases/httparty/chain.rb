require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts')
  status = response.code
  if status == 401
    raise 'Wrong key'
  elsif status == 429
    'later'
  else
    status
  end
end
