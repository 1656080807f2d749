import requests


def read(key, number):
    response = requests.get("https://api.2chat.io/open/contacts", headers={"X-User-API-Key": key}, timeout=10)
    #                                ^ url/unknown-host information "not at `api.2chat.io`"
    response.raise_for_status()
    return response.json()
