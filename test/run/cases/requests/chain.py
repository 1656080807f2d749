import requests


def main():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    if response.status_code == 401:
        raise RuntimeError("Wrong key")
    elif response.status_code == 429:
        return "later"
    else:
        return response.status_code
