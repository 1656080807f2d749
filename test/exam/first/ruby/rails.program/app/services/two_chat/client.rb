# frozen_string_literal: true

module TwoChat
  class Client
    BASE_URL = 'https://api.p.2chat.io/open'

    def initialize(api_key: ENV.fetch('TWOCHAT_API_KEY'))
      @conn = Faraday.new(url: BASE_URL) do |f|
        f.request :json
        f.request :retry, max: 3, retry_statuses: [429, 503]
        f.response :json
        f.headers['X-User-API-Key'] = api_key
      end
    end

    def send_message(from:, to:, text:)
      handle @conn.post('whatsapp/send-message', { from_number: from, to_number: to, text: text.first(400) })
    end

    def contacts
      handle(@conn.get('contacts', results_per_page: 100))['contacts']
    end

    private

    def handle(response)
      case response.status
      when 200..299 then response.body
      when 401, 403 then raise AuthError, response.body['message']
      when 429 then raise RateLimited.new('slow down', response.status)
      else raise Error.new(response.body['message'], response.status)
      end
    end
  end
end
