import httpx

BASE = "https://api.p.2chat.io/open"
HEADERS = {"X-User-API-Key": "key"}


def main():
    response = httpx.get(f"{BASE}/contacts", headers=HEADERS, timeout=10)
    if response.status_code == 429:
        raise RuntimeError("Not now")
    return response.status_code
