import requests


def main():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    return response.status_code
