from __future__ import annotations

import logging
import time
from typing import Any, Iterator
from urllib.parse import quote, urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from .exceptions import ApiError, NotFound, from_response

log = logging.getLogger(__name__)

BASE_URL = "https://api.p.2chat.io/open/"
PAGE_SIZE = 100


class Client:
    """A small client for 2Chat.

    >>> Client("UAK...").numbers()
    """

    def __init__(self, api_key: str, base_url: str = BASE_URL, timeout: float = 20, max_attempts: int = 4):
        self.base_url = base_url
        self.timeout = timeout
        self.max_attempts = max_attempts
        self.session = requests.Session()
        self.session.headers.update({"X-User-API-Key": api_key})
        retry = Retry(total=3, backoff_factor=0.5, status_forcelist=[502, 503, 504], allowed_methods=["GET"])
        #                                                            ^^^ hover: 502
        #                                                                 ^^^ hover: 503
        #                                                                      ^^^ hover: 504
        self.session.mount("https://", HTTPAdapter(max_retries=retry))

    def _request(self, method: str, path: str, **kwargs: Any) -> dict:
        url = urljoin(self.base_url, path)
        kwargs.setdefault("timeout", self.timeout)
        for attempt in range(1, self.max_attempts + 1):
            response = self.session.request(method, url, **kwargs)
            #          ^ call: requests ? https://api.p.2chat.io/open/{}
            if response.ok:
            #           ^^ hover: boolean
                return response.json() if response.content else {}
            try:
                payload = response.json()
            except ValueError:
                payload = {"message": response.text[:300]}
            error = from_response(response.status_code, payload)
            if not error.retryable or attempt == self.max_attempts:
                raise error
            log.info("attempt %d failed with %d", attempt, response.status_code)
            time.sleep(min(60, 0.5 * 2**attempt))
        raise AssertionError("unreachable")

    def numbers(self) -> list[dict]:
        return self._request("GET", "whatsapp/get-numbers")["numbers"]
        #      ^ call: wrapper requests GET /whatsapp/get-numbers

    def contacts(self) -> Iterator[dict]:
        page = 0
        while True:
            batch = self._request("GET", "contacts", params={"page_number": page, "results_per_page": PAGE_SIZE})["contacts"]
            #       ^ call: wrapper requests GET /contacts
            yield from batch
            if len(batch) < PAGE_SIZE:
                return
            page += 1

    def contact(self, uuid: str) -> dict | None:
        try:
            return self._request("GET", f"contacts/{quote(uuid)}")
            #      ^ call: wrapper requests GET /contacts/{contact_uuid}
        except NotFound:
            return None

    def send(self, sender: str, to: str, text: str) -> str:
        body = {"from_number": sender, "to_number": to, "text": text}
        answer = self._request("POST", "whatsapp/send-message", json=body)
        #        ^ call: wrapper requests POST /whatsapp/send-message
        if answer.get("success") is False:
            raise ApiError(200, answer.get("error_message", "refused"), answer)
        return answer["message_uuid"]

    def delete_webhook(self, uuid: str) -> bool:
        try:
            self._request("DELETE", "webhooks/" + uuid)
            # [13] call: wrapper requests DELETE /webhooks/{webhook_uuid}
        except ApiError as e:
            if e.status == 404:
            #              ^^^ hover: 404
                return False
            raise
        return True
