#!/usr/bin/env ruby
require 'net/http'
require 'httparty'
require 'json'

KEY = ENV.fetch('TWOCHAT_API_KEY')

def send_message(to, text)
  uri = URI('https://api.p.2chat.io/open/whatsapp/send-message')
  req = Net::HTTP::Post.new(uri)
  req['X-User-API-Key'] = KEY
  req['Content-Type'] = 'application/json'
  req.body = { to_number: to, from_number: '+5959', text: text }.to_json

  res = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
    http.request(req)
    # [5] call: net-http POST /whatsapp/send-message
  end

  case res
  when Net::HTTPSuccess
  #    ^^^^^^^^^^^^^^^^ hover: boolean
    puts 'sent'
  when Net::HTTPTooManyRequests
  #    ^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
    sleep 60
    send_message(to, text)
  else
    warn "#{res.code}: #{res.body}"
    exit 1 if res.code.to_i == 402
    #                          ^^^ hover: 402
  end
end

def stripe_balance
  res = HTTParty.get('https://api.stripe.com/v1/balance', basic_auth: { username: ENV['STRIPE'], password: '' })
  return nil if res.code == 429
  raise 'stripe' unless res.code == 200

  res['available'].first['amount']
end

res = HTTParty.get('https://api.p.2chat.io/open/whatsapp/get-numbers', headers: { 'X-User-API-Key' => KEY })
#     ^ call: httparty GET /whatsapp/get-numbers
if res.code == 200
#              ^^^ hover: 200
  res['numbers'].each { |n| puts n['phone_number'] }
elsif res.code >= 500
#                 ^^^ hover: range
  abort 'down'
end

send_message(ARGV[0], "balance #{stripe_balance || 404}")
