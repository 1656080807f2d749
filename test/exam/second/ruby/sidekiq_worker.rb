require 'rest-client'
require 'sidekiq'

class WhatsappWorker
  include Sidekiq::Worker
  sidekiq_options retry: 5, queue: :default

  URL = 'https://api.p.2chat.io/open/whatsapp/send-message'

  def perform(to, text)
    response = RestClient.post(URL, { to_number: to, text: text[0, 400] }.to_json, headers)
    logger.info('sent') if [200, 201].include?(response.code)
  rescue RestClient::TooManyRequests
    self.class.perform_in(60, to, text)
  rescue RestClient::ExceptionWithResponse => e
    case e.http_code
    when 401, 403 then raise 'bad key'
    when 422 then logger.warn("invalid #{to}")
    when 500..599 then raise
    else logger.error(e.response.body)
    end
  end

  private

  def headers
    { 'X-User-API-Key' => ENV['KEY'], content_type: :json }
  end

  def ping
    RestClient.get('https://example.com').code == 200
  rescue RestClient::NotFound
    false
  end
end
