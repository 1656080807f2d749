import requests


def main():
    response = requests.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    if not response.ok:
        raise RuntimeError(f"Something else: {response.text}")
    return response.status_code
