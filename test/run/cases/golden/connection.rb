require 'faraday'

class ContactsApi
  def search(query)
    connection.get('contacts/search', query: query) do |request|
      request.options.timeout = 5
    end
  end

  def find(uuid)
    answer = connection.get("contacts/#{uuid}")
    return JSON.parse(answer.body) if answer.success?

    nil
  end

  private

  def connection
    @connection ||= Faraday.new('https://api.p.2chat.io/open')
  end
end
