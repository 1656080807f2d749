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


def message_of_2chat(response: requests.Response) -> str:
    """Return the text that 2Chat gives with an error, whichever field has it.

    Of a body without such a field, from a proxy for example, it is the beginning.
    """
    try:
        body = response.json()
    except ValueError:
        body = None
    fields = body if isinstance(body, dict) else {}
    detail = fields.get('detail')
    if isinstance(detail, list):
        detail = '; '.join(str(item.get('msg')) for item in detail if isinstance(item, dict))
    texts = [
        fields.get('error_message'),
        fields.get('message'),
        detail,
        fields.get('error'),
    ]
    for text in texts:
        if isinstance(text, str) and text:
            return text
    return response.text.strip()[:200] or 'no message'


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
            reason = message_of_2chat(response)
            if response.status_code == 400:
                raise requests.HTTPError(
                    f'2Chat 400 (wrong request body): {reason}', response=response
                )
            if response.status_code == 401:
                raise requests.HTTPError(
                    f'2Chat 401 (invalid API key): {reason}', response=response
                )
            if response.status_code == 403:
                raise requests.HTTPError(f'2Chat 403 (not allowed): {reason}', response=response)
            if response.status_code == 404:
                raise requests.HTTPError(f'2Chat 404 (not found): {reason}', response=response)
            if response.status_code == 406:
                raise requests.HTTPError(
                    f'2Chat 406 (not supported by this number): {reason}', response=response
                )
            if response.status_code == 422:
                raise requests.HTTPError(
                    f'2Chat 422 (invalid number or value): {reason}', response=response
                )
            log.error('2Chat: %s', response.text)
            return {}
        return response.json()
