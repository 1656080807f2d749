from enum import IntEnum
from typing import NamedTuple, Optional

import requests


class Code(IntEnum):
    OK = 200
    CREATED = 201
    NO_CREDIT = 402
    TOO_MANY = 429


class Outcome(NamedTuple):
    code: int
    body: dict


API = "https://api.p.2chat.io/open"
session = requests.Session()
session.headers["X-User-API-Key"] = "secret"


def _post(path: str, body: Optional[dict] = None) -> Outcome:
    r = session.post(API + path, json=body)
    return Outcome(r.status_code, r.json() if r.content else {})


def send(to: str, text: str) -> str:
    outcome = _post("/whatsapp/send-message", {"to_number": to, "from_number": "+1", "text": text})
    match outcome.code:
        case Code.OK | Code.CREATED:
            return outcome.body["message_uuid"]
        case Code.TOO_MANY:
            raise BlockingIOError
        case 401 | 403:
            raise PermissionError
        case code if code >= 500:
            raise ConnectionError
        case _:
            raise ValueError(outcome.body)


def status_text(code):
    uuid, _ = None, None
    result = _post(f"/whatsapp/set-status/{code}")
    code, body = result
    if code == 406:
        return "unsupported"
    return body


def paypal(order):
    r = requests.post(f"https://api-m.paypal.com/v2/checkout/orders/{order}/capture")
    match r.status_code:
        case 201:
            return True
        case 422:
            return False
    return None
