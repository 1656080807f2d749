"""Says whether a number is on WhatsApp, for the sign-up form."""

import os

import requests

BASE_URL = "https://api.p.2chat.io/open"


def is_on_whatsapp(number: str) -> bool:
    response = requests.get(
        f"{BASE_URL}/whatsapp/check-number/{os.environ['TWOCHAT_NUMBER']}/{number}",
        headers={"X-User-API-Key": os.environ["TWOCHAT_API_KEY"]},
        timeout=10,
    )
    if response.status_code == 429:
        raise RuntimeError("too many checks in this minute")
    if response.status_code == 406:
        return False
    return response.json()["on_whatsapp"]
