require 'net/http'

def main
  response = Net::HTTP.get_response(URI('https://api.p.2chat.io/open/contacts'))
  raise "Something else: #{response.body}" unless response.is_a?(Net::HTTPSuccess)

  response.code.to_i
end
