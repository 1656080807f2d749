import httpx


async def main():
    response = await httpx.AsyncClient().get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    if not response.is_success:
        raise RuntimeError(f"Something else: {response.text}")
    return response.status_code
