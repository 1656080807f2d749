"""Providers behind one interface."""
import abc
import enum
import functools
import time
from http import HTTPStatus

import httpx
import backoff


class Outcome(enum.Enum):
    SENT = 200
    RETRY = 503
    DROP = 400


def retry(times=3, codes=(429, 503)):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            for attempt in range(times):
                response = fn(*args, **kwargs)
                if response.status_code not in codes:
                    return response
                time.sleep(2**attempt)
            return response

        return wrapper

    return decorator


class Provider(abc.ABC):
    base_url: str

    def __init__(self, token: str) -> None:
        self.client = httpx.Client(base_url=self.base_url, headers=self.auth(token), timeout=20)

    @abc.abstractmethod
    def auth(self, token: str) -> dict: ...

    @abc.abstractmethod
    def send(self, to: str, text: str) -> Outcome: ...

    def close(self) -> None:
        self.client.close()


class TwoChat(Provider):
    base_url = "https://api.p.2chat.io/open"

    def auth(self, token):
        return {"X-User-API-Key": token}

    @retry(codes=(409, 429, 486))
    #             ^^^ hover: 409
    #                  ^^^ hover: 429
    #                       ^^^ hover: 486
    def _post(self, payload):
        return self.client.post("/whatsapp/send-message", json=payload)
        #      ^ call: httpx POST /whatsapp/send-message

    def send(self, to, text):
        response = self._post({"to_number": to, "text": text})
        match response.status_code:
            case 200 | 201 | 202:
            #    ^^^ hover: 200
            #          ^^^ hover: 201
            #                ^^^ hover: 202
                return Outcome.SENT
            case HTTPStatus.SERVICE_UNAVAILABLE | HTTPStatus.GATEWAY_TIMEOUT:
            #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 503
            #                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 504
                return Outcome.RETRY
            case code if 400 <= code < 500:
            #            ^^^ hover: range
            #                          ^^^ hover: range
                return Outcome.DROP
        raise RuntimeError(response.text)

    @backoff.on_exception(backoff.expo, httpx.HTTPStatusError, max_tries=4, giveup=lambda e: e.response.status_code != 429)
    #                                                                                                                  ^^^ hover: 429
    def numbers(self):
        r = self.client.get("/whatsapp/get-numbers")
        #   ^ call: httpx GET /whatsapp/get-numbers
        r.raise_for_status()
        # ^^^^^^^^^^^^^^^^ hover: raises
        return r.json()["numbers"]


class Vonage(Provider):
    base_url = "https://api.nexmo.com/v1"

    def auth(self, token):
        return {"Authorization": f"Bearer {token}"}

    def send(self, to, text):
        response = self.client.post("/messages", json={"to": to, "text": text})
        if response.status_code == 202:
            return Outcome.SENT
        if response.status_code == 429 or response.is_server_error:
            return Outcome.RETRY
        return Outcome.DROP


def deliver(providers: list[Provider], to: str, text: str) -> bool:
    for provider in providers:
        outcome = provider.send(to, text[:300])
        if outcome is Outcome.SENT or outcome.value == 200:
            return True
    return False


if __name__ == "__main__":
    deliver([TwoChat("UAK"), Vonage("x")], "+15550001111", "hi")
