import requests


def read(key, number):
    response = requests.get("https://api.p.2chat.io/open/whatsapp/numbers", headers={"X-User-API-Key": key}, timeout=10)
    #          ^ url/unknown-endpoint hint "nearest that it has is `GET /whatsapp/get-numbers`"
    response.raise_for_status()
    return response.json()
