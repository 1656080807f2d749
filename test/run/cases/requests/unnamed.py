import requests


def main():
    headers = {"X-User-API-Key": "key"}
    return requests.get("https://api.p.2chat.io/open/contacts", headers=headers).json()
