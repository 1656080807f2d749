import asyncio
import os
from contextlib import asynccontextmanager

import httpx
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential


class Transient(Exception):
    pass


@asynccontextmanager
async def open_client():
    client = httpx.AsyncClient(
        base_url=os.environ.get("TWOCHAT_BASE_URL", "https://api.p.2chat.io/open"),
        headers={"X-User-API-Key": os.environ["TWOCHAT_API_KEY"]},
        limits=httpx.Limits(max_connections=100),
    )
    try:
        yield client
    finally:
        await client.aclose()


async def fetch(client, path, **params):
    async for attempt in AsyncRetrying(stop=stop_after_attempt(4), wait=wait_random_exponential(max=60), retry=retry_if_exception_type(Transient)):
        with attempt:
            response = await client.get(path, params=params)
            if response.status_code in {429, 486, 503}:
                raise Transient
            if response.is_client_error:
                return None
            response.raise_for_status()
            return response.json()


async def main():
    async with open_client() as client:
        groups = await fetch(client, "/whatsapp/groups/" + os.environ["FROM"])
        tasks = [asyncio.create_task(fetch(client, f"/whatsapp/groups/messages/{g['uuid']}")) for g in groups["data"][:200]]
        pages = await asyncio.gather(*tasks, return_exceptions=True)
        print(sum(isinstance(p, httpx.HTTPStatusError) and p.response.status_code == 404 for p in pages))
    async with httpx.AsyncClient() as plain:
        r = await plain.get("https://example.com/hook")
        print(r.status_code == 200, r.is_client_error)


asyncio.run(main())
