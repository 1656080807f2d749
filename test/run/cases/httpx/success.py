import httpx


def main():
    response = httpx.post("https://api.p.2chat.io/open/contacts", json={"first_name": "Ada"}, headers={"X-User-API-Key": "key"})
    if response.status_code == 200:
        return "created"
    return "failed"
