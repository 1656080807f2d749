import requests

BASE = "https://api.p.2chat.io/open"


def contacts(key):
    response = requests.get(f"{BASE}/contacts", headers={"X-User-API-Key": key}, timeout=10)
    #          ^ status/unchecked warning "The status of this 2Chat response is never"
    return response.json()["contacts"]
