class SendWhatsappJob < ApplicationJob
  class Limited < StandardError; end

  queue_as :default
  retry_on Limited, wait: 60, attempts: 5
  discard_on TwoChat::KeyError

  def perform(user, text)
    result = TwoChat.call(user.phone, text)
    raise Limited if result.limited?

    case result.status
    when 200, 201, 202
    #    ^^^ hover: 200
    #         ^^^ hover: 201
    #              ^^^ hover: 202
      user.touch(:notified_at)
    when 402
    #    ^^^ hover: 402
      AdminMailer.credit.deliver_later
    when 500..599
    #    ^^^ hover: range
    #         ^^^ hover: range
      retry_job wait: 500
    else
      Rails.logger.warn("not sent: #{result.status}")
    end
  end
end
