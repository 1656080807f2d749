require "net/http"
require "logger"

def main
  uri = URI("https://api.p.2chat.io/open/whatsapp/get-numbers")
  request = Net::HTTP::Get.new(uri, "X-User-API-Key" => "key")
  response = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }
  if response.code == "402"
    Logger.new(IO::NULL).error("2Chat does not work")
  end
  response.code.to_i
end
