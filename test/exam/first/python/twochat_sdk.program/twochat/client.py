from __future__ import annotations

import time
from http import HTTPStatus
from typing import Any

import requests

from .exceptions import error_for

RETRY_STATUSES = frozenset({409, 410, 429, 486, 503})


class TwoChat:
    BASE_URL = "https://api.p.2chat.io/open"

    def __init__(self, api_key: str, *, timeout: float = 30, max_retries: int = 3, session: requests.Session | None = None):
        self.timeout = timeout
        self.max_retries = max_retries
        self._session = session or requests.Session()
        self._session.headers.update({"X-User-API-Key": api_key})

    def _request(self, method: str, path: str, **kwargs: Any) -> dict:
        url = f"{self.BASE_URL}/{path.lstrip('/')}"
        for attempt in range(self.max_retries + 1):
            resp = self._session.request(method, url, timeout=self.timeout, **kwargs)
            if resp.status_code in RETRY_STATUSES and attempt < self.max_retries:
                time.sleep(2**attempt)
                continue
            break
        try:
            payload = resp.json()
        except ValueError:
            payload = {}
        if not resp.ok:
            raise error_for(resp.status_code, payload.get("message") or resp.text[:200], payload)
        if resp.status_code == HTTPStatus.NO_CONTENT:
            return {}
        return payload

    def send_message(self, from_number: str, to_number: str, text: str) -> str:
        data = self._request(
            "POST",
            "whatsapp/send-message",
            json={"from_number": from_number, "to_number": to_number, "text": text},
        )
        return data["message_uuid"]

    def contacts(self, page_size: int = 100):
        page = 0
        while True:
            data = self._request("GET", "/contacts", params={"page_number": page, "results_per_page": page_size})
            yield from data["contacts"]
            if len(data["contacts"]) < page_size:
                return
            page += 1

    def info(self) -> dict:
        return self._request("GET", "info")
