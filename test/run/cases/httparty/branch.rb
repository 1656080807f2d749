require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/whatsapp/get-numbers')
  case response.code
  when 402
    warn '2Chat does not work' if $DEBUG
  end
  response.code
end
