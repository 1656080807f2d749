import time

import requests

URL = "https://api.p.2chat.io/open/whatsapp/send-message"
AGAIN = (409, 410, 429, 486, 503, 504)


def send(body):
    for attempt in range(4):
        response = requests.post(URL, json=body, timeout=10)
        #          ^ status/resend-after-504 warning "This is sent again after 504, when 2Chat"
        if response.status_code not in AGAIN:
            return response.ok
        time.sleep(2**attempt)
    return False
