import requests


def read(key, number):
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
