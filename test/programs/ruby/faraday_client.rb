require 'faraday'
require 'faraday/retry'
require 'json'

module Acme
  class ApiError < StandardError
    attr_reader :status, :body

    def initialize(status, body)
      @status = status
      @body = body
      super("2Chat answered #{status}")
    end
  end

  class WhatsApp
    MESSAGES = {
      400 => 'bad request',
      # [7-10] hover: 400
      402 => 'no credit',
      # [7-10] hover: 402
      406 => 'not a business number'
      # [7-10] hover: 406
    }.freeze

    def initialize(api_key = ENV['TWOCHAT_API_KEY'])
      @conn = Faraday.new(url: 'https://api.p.2chat.io/open/') do |f|
        f.request :json
        f.request :retry, max: 3, interval: 0.5, retry_statuses: [429, 503]
        #                                                         ^^^ hover: 429
        #                                                              ^^^ hover: 503
        f.response :json
        f.headers['X-User-API-Key'] = api_key
        f.options.timeout = 400
      end
    end

    def products
      resp = @conn.get('whatsapp/catalog/products')
      #      ^ call: faraday GET /whatsapp/catalog/products
      raise ApiError.new(resp.status, resp.body) unless resp.success?
      #                                                      ^^^^^^^^ hover: boolean

      resp.body['products'].first(100)
    end

    def add_product(attrs)
      resp = @conn.post('whatsapp/catalog/product', attrs)
      #      ^ call: faraday POST /whatsapp/catalog/product
      case resp.status
      when 200, 201 then resp.body
      #    ^^^ hover: 200
      #         ^^^ hover: 201
      when 400..499 then raise ApiError.new(resp.status, MESSAGES.fetch(resp.status, 'refused'))
      #    ^^^ hover: range
      #         ^^^ hover: range
      else raise ApiError.new(resp.status, 'server')
      end
    end

    def check(from, number)
      resp = @conn.get("whatsapp/check-number/#{from}/#{number}")
      #      ^ call: faraday GET /whatsapp/check-number/{your_number}/{number_to_check}
      return nil if resp.status == 486
      #                            ^^^ hover: 486

      resp.body['on_whatsapp'] if resp.status < 300
      #                                         ^^^ hover: range
    end
  end

  class Crm
    def initialize
      @conn = Faraday.new('https://crm.example.com') { |f| f.response :raise_error }
    end

    def push(product)
      resp = @conn.post('/products', product.to_json)
      resp.status == 201
    rescue Faraday::ClientError => e
      e.response[:status] == 429 ? sleep(1) : raise
    end
  end
end

if __FILE__ == $PROGRAM_NAME
  wa = Acme::WhatsApp.new
  begin
    wa.products.each { |p| Acme::Crm.new.push(p) }
  rescue Acme::ApiError => e
    abort 'key' if e.status == 401
    #                          ^^^ hover: 401
    abort 'later' if [503, 504].include?(e.status)
    #                 ^^^ hover: 503
    #                      ^^^ hover: 504
    raise
  end
end
