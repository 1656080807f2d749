require 'faraday'

class Numbers
  def list
    response = Faraday.get('https://api.p.2chat.io/open/whatsapp/get-numbers')
    if response.status == 402
      @broken = true
    end
    response.status
  end
end

def main
  Numbers.new.list
end
