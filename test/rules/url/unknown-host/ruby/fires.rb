require 'httparty'

def read(key, number)
  response = HTTParty.get('https://api.2chat.io/contacts', headers: { 'X-User-API-Key' => key })
  #                                ^ url/unknown-host information "not at `api.2chat.io`"
  raise "2Chat answered #{response.code}" unless response.success?

  response.parsed_response
end
