require 'httparty'

class TwoChat
  include HTTParty
  base_uri 'https://api.p.2chat.io/open'
  headers 'X-User-API-Key' => 'key'

  def deliver(to, text)
    response = self.class.post(
      '/whatsapp/send-message',
      headers: { 'Content-Type' => 'application/json' },
      body: { to_number: to, text: text }.to_json
    )
    raise ArgumentError.new('Not now') if response.code == 429

    response.code
  end

  protected

  attr_reader :log
end

def main
  TwoChat.new.deliver('+15550001111', 'Hello')
end
