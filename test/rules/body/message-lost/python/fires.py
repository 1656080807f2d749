import requests


def contacts(key):
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": key}, timeout=10)
    if response.status_code != 200:
        raise RuntimeError(f"2Chat answered {response.status_code}")
      # ^ body/message-lost hint "drops what 2Chat says"
    return response.json()
