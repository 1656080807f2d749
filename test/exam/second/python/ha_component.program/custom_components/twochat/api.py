"""2Chat API for Home Assistant."""
from __future__ import annotations

import asyncio
import logging
from typing import Any

import aiohttp
import async_timeout

_LOGGER = logging.getLogger(__name__)

API_ROOT = "https://api.p.2chat.io/open"


class TwoChatError(Exception):
    """Any error."""


class TwoChatAuthError(TwoChatError):
    """Key refused."""


class TwoChatApi:
    def __init__(self, session: aiohttp.ClientSession, key: str) -> None:
        self._session = session
        self._key = key

    async def async_info(self) -> dict[str, Any]:
        return await self._wrapper("get", f"{API_ROOT}/info")

    async def async_send(self, source: str, target: str, message: str) -> dict[str, Any]:
        return await self._wrapper(
            "post",
            f"{API_ROOT}/whatsapp/send-message",
            {"from_number": source, "to_number": target, "text": message},
        )

    async def _wrapper(self, method: str, url: str, data: dict | None = None) -> Any:
        try:
            async with async_timeout.timeout(10):
                response = await self._session.request(
                    method=method, url=url, headers={"X-User-API-Key": self._key}, json=data
                )
                if response.status in (401, 403):
                    raise TwoChatAuthError("invalid key")
                response.raise_for_status()
                return await response.json()
        except asyncio.TimeoutError as err:
            raise TwoChatError(f"timeout: {err}") from err
        except aiohttp.ClientResponseError as err:
            if err.status == 429:
                _LOGGER.warning("rate limit")
            raise TwoChatError(str(err.status)) from err
