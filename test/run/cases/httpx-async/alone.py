import httpx


async def main():
    async with httpx.AsyncClient(headers={"X-User-API-Key": "key"}) as client:
        await client.get("https://api.p.2chat.io/open/contacts")
        return "done"
