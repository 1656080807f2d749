import os

import requests

KEY = os.environ["TWOCHAT_API_KEY"]
session = requests.Session()
session.headers.update({"X-User-API-Key": KEY})


def contacts():
    response = session.get("https://api.p.2chat.io/open/contacts", timeout=10)
    response.raise_for_status()
    return response.json()
