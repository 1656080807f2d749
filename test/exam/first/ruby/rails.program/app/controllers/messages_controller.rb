class MessagesController < ApplicationController
  rescue_from ActiveRecord::RecordNotFound do
    render json: { error: 'not found' }, status: 404
  end

  def create
    customer = Customer.find(params[:customer_id])
    result = TwoChat::Client.new.send_message(from: ENV['FROM'], to: customer.phone, text: params[:text])
    render json: { uuid: result['message_uuid'] }, status: :created
  rescue TwoChat::RateLimited
    head 429
  rescue TwoChat::Error => e
    if e.status == 422
      render json: { error: 'number' }, status: :unprocessable_entity
    elsif e.server_error?
      head :service_unavailable
    else
      render json: { error: e.message }, status: 502
    end
  end

  def weather
    res = HTTParty.get('https://api.open-meteo.com/v1/forecast')
    return head(503) if res.code == 429 || !res.success?

    render json: res.parsed_response, status: 200
  end
end
