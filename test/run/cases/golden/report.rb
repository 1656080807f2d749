#!/usr/bin/env ruby
# Writes all contacts to a file.
require 'net/http'
require 'json'

uri = URI('https://api.p.2chat.io/open/contacts')
uri.query = URI.encode_www_form(page_number: 0)

# Contacts of the first page.
contacts = Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
  request = Net::HTTP::Get.new(uri)
  request['X-User-API-Key'] = ENV.fetch('TWOCHAT_KEY')
  http.request(request)
end

case contacts.code
when '200' then File.write('contacts.json', contacts.body)
when '401', '403' then abort 'wrong key'
when '503'
  raise 'The API sleeps.'
end
