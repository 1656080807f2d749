import requests


def read(key, number):
    response = requests.get("https://api.p.2chat.io/contacts", headers={"X-User-API-Key": key}, timeout=10)
    #                                ^ url/missing-open warning "begin with `/open`"
    response.raise_for_status()
    return response.json()
