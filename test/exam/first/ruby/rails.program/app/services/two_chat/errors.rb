# frozen_string_literal: true

module TwoChat
  class Error < StandardError
    attr_reader :status

    def initialize(message = nil, status = nil)
      super(message)
      @status = status
    end

    def server_error?
      status.to_i >= 500
    end
  end

  class AuthError < Error; end
  class RateLimited < Error; end
end
