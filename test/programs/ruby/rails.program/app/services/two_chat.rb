# frozen_string_literal: true

# Sends WhatsApp messages through 2Chat.
class TwoChat
  BASE = 'https://api.p.2chat.io/open'

  Result = Struct.new(:success, :status, :body, keyword_init: true) do
    def success?
      success
    end

    def limited?
      status == 429
      #         ^^^ hover: 429
    end
  end

  class Error < StandardError
    attr_reader :status

    def initialize(message, status = nil)
      super(message)
      @status = status
    end
  end

  class KeyError < Error; end

  def self.call(...)
    new.send_text(...)
  end

  def initialize(key: Rails.application.credentials.dig(:twochat, :key))
    @key = key
  end

  def send_text(to, text)
    post('/whatsapp/send-message', to_number: to, from_number: ENV.fetch('TWOCHAT_FROM'), text: text)
    # [5] call: wrapper net-http POST /whatsapp/send-message
  end

  def contact(uuid)
    response = request(Net::HTTP::Get, "/contacts/#{uuid}")
    #          ^ call: wrapper net-http GET /contacts/{contact_uuid}
    return if response.code == '404'
    #                          ^^^^^ hover: 404

    raise KeyError.new('key', response.code.to_i) if %w[401 403].include?(response.code)
    #                                                   ^^^ hover: 401
    #                                                       ^^^ hover: 403
    raise Error.new(response.message, response.code.to_i) unless response.is_a?(Net::HTTPSuccess)
    #                                                                           ^^^^^^^^^^^^^^^^ hover: boolean

    JSON.parse(response.body)
  end

  private

  def post(path, payload)
    response = request(Net::HTTP::Post, path, payload)
    #          ^ call: maybe wrapper net-http POST https://api.p.2chat.io/open{}
    code = response.code.to_i
    Rails.logger.info("2chat #{code} #{response.body.to_s[0, 500]}")
    Result.new(success: code.between?(200, 299), status: code, body: JSON.parse(response.body))
    #                                 ^^^ hover: range
    #                                      ^^^ hover: range
  rescue Net::ReadTimeout
    Result.new(success: false, status: 504, body: nil)
  end

  def request(klass, path, payload = nil)
    uri = URI.parse("#{BASE}#{path}")
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = true
    http.read_timeout = 400
    req = klass.new(uri.request_uri, 'X-User-API-Key' => @key, 'Content-Type' => 'application/json')
    req.body = payload.to_json if payload
    http.request(req)
    # [5] call: net-http ? https://api.p.2chat.io/open{}
  end
end
