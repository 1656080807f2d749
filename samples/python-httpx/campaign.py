"""Sends a campaign, one message after the other."""

import asyncio
import logging
import os
from http import HTTPStatus

import httpx

log = logging.getLogger(__name__)

RETRYABLE = {HTTPStatus.TOO_MANY_REQUESTS, 503}


async def send(client: httpx.AsyncClient, number: str, text: str) -> bool:
    for attempt in range(3):
        response = await client.post(
            "/whatsapp/send-message",
            json={"from_number": os.environ["TWOCHAT_NUMBER"], "to_number": number, "text": text},
        )
        if response.status_code in RETRYABLE:
            await asyncio.sleep(2**attempt)
            continue
        if response.is_success:
            return True
        log.warning("2Chat answered %s", response.status_code)
        return False
    return False


async def main(numbers: list[str]) -> None:
    headers = {"X-User-API-Key": os.environ["TWOCHAT_API_KEY"]}
    async with httpx.AsyncClient(base_url="https://api.p.2chat.io/open", headers=headers, timeout=20) as client:
        for number in numbers:
            await send(client, number, "Our summer sale starts today.")
