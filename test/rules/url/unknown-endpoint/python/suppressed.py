import requests


def read(key, number):
    # twochat-disable-next-line url/unknown-endpoint -- known
    response = requests.get("https://api.p.2chat.io/open/whatsapp/numbers", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
