import requests

BASE = "https://api.p.2chat.io/open"


def contacts(key):
    # twochat-disable-next-line status/unchecked -- known, and wanted here
    response = requests.get(f"{BASE}/contacts", headers={"X-User-API-Key": key}, timeout=10)
    return response.json()["contacts"]
