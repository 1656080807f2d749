"""Reads contacts."""
import json

import requests

API_KEY = "UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915"
#          ^ auth/hard-coded-key error "in the source"


def contacts():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": API_KEY}, timeout=10)
    response.raise_for_status()
    return json.loads(response.text)
