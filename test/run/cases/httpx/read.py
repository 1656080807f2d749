import httpx


def main():
    response = httpx.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    return response.json()
