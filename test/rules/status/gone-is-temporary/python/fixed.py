import random
import time
from email.utils import parsedate_to_datetime

import requests


def retry_2chat(send, codes):
    """Send a request to 2Chat, and again after a wait while the answer has such a code.

    The last answer is returned as it is.
    """
    # By code: first wait in seconds, growth, longest wait, jitter, attempts, and how
    # long all waits may take together.
    waits = {
        409: (3, 1.5, 10, 0.2, 6, 60),
        410: (3, 1.5, 10, 0.2, 6, 60),
        429: (6, 2, 60, 0.5, 5, 120),
        486: (2, 2, 10, 0.2, 6, 60),
        503: (5, 2, 30, 0.2, 4, 60),
        504: (5, 2, 30, 0.2, 4, 60),
    }
    attempt, waited = 1, 0.0
    while True:
        response = send()
        status = response.status_code
        if status not in codes or status not in waits:
            return response
        first, growth, longest, jitter, attempts, total = waits[status]
        asked = 0.0
        after = response.headers.get("Retry-After", "")
        if after.isdigit():
            asked = float(after)
        elif after:
            try:
                asked = parsedate_to_datetime(after).timestamp() - time.time()
            except (TypeError, ValueError):
                pass  # neither seconds nor a date
        backoff = min(first * growth ** (attempt - 1), longest)
        wait = asked if asked > 0 else backoff * (1 + jitter * random.random())
        if attempt >= attempts or waited + wait > total:
            return response
        response.close()
        time.sleep(wait)
        attempt, waited = attempt + 1, waited + wait


def send(body):
    response = retry_2chat(
        lambda: requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10),
        (410,),
    )
    if response.status_code == 404 or response.status_code == 410:
        return "gone"
    return "other"
