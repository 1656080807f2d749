import requests


def read(key, number):
    # twochat-disable-next-line url/unknown-host -- known
    response = requests.get("https://api.2chat.io/open/contacts", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
