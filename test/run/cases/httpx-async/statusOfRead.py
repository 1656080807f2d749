import httpx

BASE = "https://api.p.2chat.io/open"
HEADERS = {"X-User-API-Key": "key"}


async def main():
    response = await httpx.AsyncClient().get(f"{BASE}/contacts", headers=HEADERS, timeout=10)
    if response.status_code == 429:
        raise RuntimeError("Not now")
    return response.status_code
