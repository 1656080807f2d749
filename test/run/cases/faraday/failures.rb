require 'faraday'

def main
  response = Faraday.get('https://api.p.2chat.io/open/contacts')
  unless response.success?
    raise "Something else: #{response.body}"
  end

  response.status
end
