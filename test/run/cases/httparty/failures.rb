require 'httparty'

def main
  response = HTTParty.get('https://api.p.2chat.io/open/contacts')
  if !response.success?
    raise "Something else: #{response.body}"
  end

  response.code
end
