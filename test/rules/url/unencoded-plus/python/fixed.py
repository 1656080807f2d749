import requests


def read(key, number):
    response = requests.get(f"https://api.p.2chat.io/open/contacts/search?query=%2B{number}", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
