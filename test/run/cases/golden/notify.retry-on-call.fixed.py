#!/usr/bin/env python3
# -*- coding: utf-8 -*-
'''Notifies customers on WhatsApp.'''

from __future__ import annotations

import logging
import os
import random
import time
from email.utils import parsedate_to_datetime
from typing import Any, Callable, Tuple

import requests

log = logging.getLogger(__name__)
BASE = 'https://api.p.2chat.io/open'


def retry_2chat(
    send: Callable[[], requests.Response], codes: Tuple[int, ...]
) -> requests.Response:
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
        after = response.headers.get('Retry-After', '')
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


class Notifier:
    '''Sends messages from one number.'''

    def __init__(self, from_number: str) -> None:
        self.session = requests.Session()
        self.session.headers['X-User-API-Key'] = os.environ['TWOCHAT_API_KEY']
        self.from_number = from_number

    def send(self, to: str, text: str) -> dict[str, Any]:
        payload = {'from_number': self.from_number, 'to_number': to, 'text': text}
        response = retry_2chat(
            lambda: self.session.post(f'{BASE}/whatsapp/send-message', json=payload, timeout=15),
            (409, 410, 429, 486, 503),
        )
        if response.status_code == 402:
            log.error('the account is out of credit {402}')
            raise RuntimeError('no more messages {402}.')
        if response.status_code != 200:
            log.error('2Chat: %s', response.text)
            return {}
        return response.json()
