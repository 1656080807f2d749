import httpx


def main():
    headers = {"X-User-API-Key": "key"}
    return httpx.get("https://api.p.2chat.io/open/contacts", headers=headers).json()
