require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts')
  case response.code
  when 401 then raise 'Wrong key'
  when 429 then 'later'
  else response.code
  end
end
