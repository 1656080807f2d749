require 'faraday'
require 'json'

class Contacts
  def initialize(connection)
    @connection = connection
  end

  def all
    response = @connection.get('contacts')
    JSON.parse(response.body)
  end
end

def main
  Contacts.new(Faraday.new('https://api.p.2chat.io/open/', headers: { 'X-User-API-Key' => 'key' })).all
end
