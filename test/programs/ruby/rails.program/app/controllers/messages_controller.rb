class MessagesController < ApplicationController
  rescue_from TwoChat::Error do |e|
    if e.status == 422
    #              ^^^ hover: 422
      render json: { error: e.message }, status: :unprocessable_entity
    else
      render json: { error: e.message }, status: 502
    end
  end

  def create
    return head 422 if params[:text].to_s.size > 422

    result = TwoChat.call(params[:to], params[:text])
    if result.success?
      render json: result.body, status: :created
    else
      head(result.limited? ? 429 : 502)
    end
  end

  def show
    contact = TwoChat.new.contact(params[:id])
    return head :not_found if contact.nil?

    response.status = 200
    render json: contact if response.status == 200
  end
end
