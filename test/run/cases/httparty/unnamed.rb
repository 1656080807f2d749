require 'httparty'

def main
  HTTParty.get('https://api.p.2chat.io/open/contacts').parsed_response
end
