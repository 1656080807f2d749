# frozen_string_literal: true

require "httparty"
require "json"
require "logger"
require "time"

module Reminders
  # Sends reminders by 2Chat.
  class Sender
    include HTTParty
    base_uri "https://api.p.2chat.io/open"

    class Failed < StandardError; end

    def initialize(key, logger: Logger.new($stdout))
      @options = { headers: { "X-User-API-Key" => key } }
      @logger = logger
    end

    # Gives the id of the message.
    def remind(number, text)
      response = self.class.post("/whatsapp/send-message", @options.merge(body: { to_number: number, text: text }))
      raise Failed, "no reminder for #{number} (#{response.code})" unless response.code == 201

      response["message_uuid"]
    end

    def known?(uuid)
      response = self.class.get("/contacts/#{uuid}", @options)
      if response.code == 404
        @logger.info("no contact #{uuid}") # they delete them
      elsif response.code == 429
        raise Failed, "busy: #{response.code}"
      end
      response.success?
    end

    def self.ping
      response = retry_2chat([409, 410, 429, 486, 503, 504]) { get("https://api.p.2chat.io/open/info") }
      raise "2Chat #{response.code}: #{message_of_2chat(response.body)}" if response.code >= 400
      response.parsed_response
    end

    # Runs the block, which sends a request to 2Chat, and again after a wait while the
    # answer has one of the codes. Returns the last answer as it is.
    def self.retry_2chat(codes)
      # By code, in seconds: first wait, growth, longest wait, jitter, attempts, and how
      # long all waits may take together.
      waits = {
        409 => [3, 1.5, 10, 0.2, 6, 60],
        410 => [3, 1.5, 10, 0.2, 6, 60],
        429 => [6, 2, 60, 0.5, 5, 120],
        486 => [2, 2, 10, 0.2, 6, 60],
        503 => [5, 2, 30, 0.2, 4, 60],
        504 => [5, 2, 30, 0.2, 4, 60]
      }
      waited = 0
      1.step do |attempt|
        response = yield
        status = response.code
        first, growth, longest, jitter, attempts, total = waits[status]
        return response if first.nil? || !codes.include?(status)

        wait = [first * growth**(attempt - 1), longest].min * (1 + jitter * rand)
        after = response.headers["Retry-After"].to_s
        begin
          asked = after.match?(/\A\d+\z/) ? after.to_f : Time.httpdate(after) - Time.now
          wait = asked if asked.positive?
        rescue ArgumentError
          # It is neither seconds nor a date.
        end
        return response if attempt >= attempts || waited + wait > total

        sleep(wait)
        waited += wait
      end
    end
    private_class_method :retry_2chat

    # The text that 2Chat gives with an error, whichever field has it. Of a body without
    # such a field, from a proxy for example, it is the beginning.
    def self.message_of_2chat(body)
      text = body.is_a?(String) ? body.dup.force_encoding(Encoding::UTF_8).scrub : JSON.generate(body)
      begin
        fields = JSON.parse(text)
      rescue JSON::ParserError
        fields = nil
      end
      fields = {} unless fields.is_a?(Hash)
      detail = fields["detail"]
      detail = detail.grep(Hash).map { |one| one["msg"] }.compact.join("; ") if detail.is_a?(Array)
      texts = [fields["error_message"], fields["message"], detail, fields["error"]]
      message = texts.find { |one| one.is_a?(String) && !one.empty? }
      message ||= text.strip[0, 200] unless body.nil?
      message.to_s.empty? ? "no message" : message
    end
    private_class_method :message_of_2chat
  end
end
