import requests

BASE = "https://api.p.2chat.io/open"


def contacts(key):
    response = requests.get(f"{BASE}/contacts", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()["contacts"]
