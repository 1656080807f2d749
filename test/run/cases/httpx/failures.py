import httpx


def main():
    response = httpx.get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    if response.is_error:
        raise RuntimeError(f"Something else: {response.text}")
    return response.status_code
