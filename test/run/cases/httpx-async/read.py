import httpx


async def main():
    response = await httpx.AsyncClient().get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    return response.json()
