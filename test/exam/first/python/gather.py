import asyncio
from typing import Any

import httpx

TRANSIENT = {409, 410, 429, 486, 503}


class Whatsapp:
    def __init__(self, client: httpx.AsyncClient, api_key: str, base_url: str = "https://api.p.2chat.io/open") -> None:
        self._client = client
        self._base = base_url.rstrip("/")
        self._headers = {"X-User-API-Key": api_key}

    async def _get(self, path: str, params: dict[str, Any] | None = None) -> httpx.Response:
        response = await self._client.get(self._base + path, params=params, headers=self._headers)
        if response.status_code in TRANSIENT:
            await asyncio.sleep(2)
            response = await self._client.get(self._base + path, params=params, headers=self._headers)
        return response

    async def valid(self, own: str, number: str) -> bool | None:
        response = await self._get(f"/whatsapp/check-number/{own}/{number}")
        if response.status_code == 404:
            return False
        if not response.is_success:
            return None
        return response.json()["is_valid"]

    async def many(self, own: str, numbers: list[str]):
        return await asyncio.gather(*(self.valid(own, n) for n in numbers))


async def run():
    async with httpx.AsyncClient(timeout=400) as client:
        wa = Whatsapp(client, "key")
        print(await wa.many("+1", ["+2", "+3"]))
        first, second = await asyncio.gather(client.get("https://a.example.com"), client.get("https://b.example.com"))
        if first.status_code == 200 and second.is_success:
            print("mirrors fine")


asyncio.run(run())
