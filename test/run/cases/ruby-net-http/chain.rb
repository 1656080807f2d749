require 'net/http'

def main
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  if response.code == '401'
    raise 'Wrong key'
  elsif response.code == '429'
    'later'
  else
    response.code.to_i
  end
end
