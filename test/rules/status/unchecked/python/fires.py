import requests

BASE = "https://api.p.2chat.io/open"


def contacts(key):
    response = requests.get(f"{BASE}/contacts", headers={"X-User-API-Key": key}, timeout=10)
    #          ^ status/unchecked warning "never looked at"
    return response.json()["contacts"]
