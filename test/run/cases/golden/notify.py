#!/usr/bin/env python3
# -*- coding: utf-8 -*-
'''Notifies customers on WhatsApp.'''

from __future__ import annotations

import logging
import os
from typing import Any

import requests

log = logging.getLogger(__name__)
BASE = 'https://api.p.2chat.io/open'


class Notifier:
    '''Sends messages from one number.'''

    def __init__(self, from_number: str) -> None:
        self.session = requests.Session()
        self.session.headers['X-User-API-Key'] = os.environ['TWOCHAT_API_KEY']
        self.from_number = from_number

    def send(self, to: str, text: str) -> dict[str, Any]:
        payload = {'from_number': self.from_number, 'to_number': to, 'text': text}
        response = self.session.post(f'{BASE}/whatsapp/send-message', json=payload, timeout=15)
        if response.status_code == 402:
            log.error('the account is out of credit {402}')
            raise RuntimeError('no more messages {402}.')
        if response.status_code != 200:
            log.error('2Chat: %s', response.text)
            return {}
        return response.json()
