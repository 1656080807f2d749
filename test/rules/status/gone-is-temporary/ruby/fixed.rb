require 'net/http'
require 'time'

# Runs the block, which sends a request to 2Chat, and again after a wait while the
# answer has one of the codes. Returns the last answer as it is.
def retry_2chat(codes)
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
    status = response.code.to_i
    first, growth, longest, jitter, attempts, total = waits[status]
    return response if first.nil? || !codes.include?(status)

    wait = [first * growth**(attempt - 1), longest].min * (1 + jitter * rand)
    after = response['Retry-After'].to_s
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

def deliver(body)
  response = retry_2chat([410]) do
    Net::HTTP.post(URI('https://api.p.2chat.io/open/whatsapp/send-message'), body, 'Content-Type' => 'application/json')
  end
  if response.code.to_i == 404 || response.code.to_i == 410
    return 'gone'
  end
  'other'
end
