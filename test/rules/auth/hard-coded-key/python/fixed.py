"""Reads contacts."""
import json
import os

import requests

API_KEY = os.environ["TWOCHAT_API_KEY"]


def contacts():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": API_KEY}, timeout=10)
    response.raise_for_status()
    return json.loads(response.text)
