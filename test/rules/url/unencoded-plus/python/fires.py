import requests


def read(key, number):
    response = requests.get(f"https://api.p.2chat.io/open/contacts/search?query=+{number}", headers={"X-User-API-Key": key}, timeout=10)
    #                                                                           ^ url/unencoded-plus warning "`+` means a space"
    response.raise_for_status()
    return response.json()
