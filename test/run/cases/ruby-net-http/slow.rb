require 'net/http'

def main
  uri = URI('https://api.p.2chat.io/open/whatsapp/send-message')
  request = Net::HTTP::Post.new(uri)
  request.set_form_data(
    'to_number' => '+15550001111',
    'text' => 'Hello'
  )
  http = Net::HTTP.new(uri.host, uri.port)
  http.read_timeout = 0.5
  response = http.request(request)
  response.code.to_i
end
