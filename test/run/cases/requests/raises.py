import requests


def main():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    response.raise_for_status()
    return response.status_code
