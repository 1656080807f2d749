require 'net/http'

def main
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  case response.code.to_i
  when 401 then raise 'Wrong key'
  when 429 then 'later'
  else response.code.to_i
  end
end
