import httpx


async def main():
    headers = {"X-User-API-Key": "key"}
    return (await httpx.AsyncClient().get("https://api.p.2chat.io/open/contacts", headers=headers)).json()
