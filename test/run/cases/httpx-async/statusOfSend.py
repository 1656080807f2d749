"""Sends a message."""

from __future__ import annotations

import os
import typing

import httpx

HEADERS = {"X-User-API-Key": os.environ.get("TWOCHAT_API_KEY", "key")}


async def send(message: dict[str, str]) -> int:
    async with httpx.AsyncClient(base_url="https://api.p.2chat.io/open", headers=HEADERS) as client:
        response = await client.post("/whatsapp/send-message", json=message, timeout=10)
        if response.status_code == 429:
            raise RuntimeError("Not now")
        return response.status_code


async def main() -> typing.Any:
    return await send({"to_number": "+15550001111", "text": "Hello"})
