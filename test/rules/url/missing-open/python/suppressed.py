import requests


def read(key, number):
    # twochat-disable-next-line url/missing-open -- known
    response = requests.get("https://api.p.2chat.io/contacts", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
