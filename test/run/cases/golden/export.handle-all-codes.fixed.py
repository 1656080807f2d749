"""Exports the contacts of an account."""
import csv, sys
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


def message_of_2chat(response):
    """Return the text that 2Chat gives with an error, whichever field has it.

    Of a body without such a field, from a proxy for example, it is the beginning.
    """
    try:
        body = response.json()
    except ValueError:
        body = None
    fields = body if isinstance(body, dict) else {}
    detail = fields.get("detail")
    if isinstance(detail, list):
        detail = "; ".join(str(item.get("msg")) for item in detail if isinstance(item, dict))
    texts = [
        fields.get("error_message"),
        fields.get("message"),
        detail,
        fields.get("error"),
    ]
    for text in texts:
        if isinstance(text, str) and text:
            return text
    return response.text.strip()[:200] or "no message"


def contacts(page):
    response = retry_2chat(
        lambda: requests.get("https://api.p.2chat.io/open/contacts", params={"page_number": page}, headers={"X-User-API-Key": "k"}),
        (409, 410, 429, 486, 503, 504),
    )
    if not response.ok:
        raise requests.HTTPError(f"2Chat {response.status_code}: {message_of_2chat(response)}", response=response)
    data = response.json()
    return data["contacts"]


csv.writer(sys.stdout).writerows(contacts(0))
