#!/usr/bin/env ruby
require 'net/http'
require 'json'
require 'httparty'

API = 'https://api.p.2chat.io/open'.freeze

def send_message(to, text)
  uri = URI("#{API}/whatsapp/send-message")
  http = Net::HTTP.new(uri.host, uri.port)
  http.use_ssl = true
  http.read_timeout = 500
  req = Net::HTTP::Post.new(uri.request_uri, 'X-User-API-Key' => ENV['KEY'], 'Content-Type' => 'application/json')
  req.body = { to_number: to, from_number: ENV['FROM'], text: text }.to_json
  res = http.request(req)
  case res
  when Net::HTTPSuccess then JSON.parse(res.body)['message_uuid']
  when Net::HTTPTooManyRequests
    sleep 60
    send_message(to, text)
  else
    abort "2Chat: #{res.code} #{res.body[0, 200]}" unless res.code == '409'
  end
end

def on_whatsapp?(own, number)
  res = HTTParty.get("#{API}/whatsapp/check-number/#{own}/#{number}", headers: { 'X-User-API-Key' => ENV['KEY'] })
  return nil if res.code == 429
  raise "check: #{res.code}" unless res.success?

  res.parsed_response['is_valid']
end

def site_up?(url)
  res = Net::HTTP.get_response(URI(url))
  %w[200 301 404].include?(res.code)
end

abort 'site down' unless site_up?('https://example.com')
puts send_message(*ARGV) if on_whatsapp?(ENV['FROM'], ARGV[0])
