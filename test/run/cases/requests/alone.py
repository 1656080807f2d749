import requests


def main():
    requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    return "done"
