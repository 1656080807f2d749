import time

import requests

URL = "https://api.p.2chat.io/open/whatsapp/send-message"
AGAIN = (409, 410, 429, 486, 503, 504)


def send(body):
    for attempt in range(4):
        # twochat-disable-next-line status/resend-after-504 -- known, and wanted here
        response = requests.post(URL, json=body, timeout=10)
        if response.status_code not in AGAIN:
            return response.ok
        time.sleep(2**attempt)
    return False
