import logging
import random
import time

import requests

log = logging.getLogger(__name__)
RETRY_STATUS = (429, 503, 504)
#               ^^^ hover: 429
#                    ^^^ hover: 503
#                         ^^^ hover: 504


def jittered_get(url, headers=None, params=None, attempts=4):
    """GET with back-off. Returns the last response."""
    resp = None
    for i in range(attempts):
        resp = requests.get(url, headers=headers, params=params, timeout=15)
        #      ^ call: requests GET https://api.p.2chat.io/open/{}
        if resp.status_code not in RETRY_STATUS:
            return resp
        time.sleep(random.uniform(0, 0.5 * 2**i))
    return resp
