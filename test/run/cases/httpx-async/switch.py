import httpx


async def main():
    response = await httpx.AsyncClient().get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": "key"})
    match response.status_code:
        case 401:
            raise RuntimeError("Wrong key")
        case 429:
            return "later"
        case status:
            return status
