import asyncio
import logging
from dataclasses import dataclass, field

import aiohttp
from aiogram import Bot, Dispatcher
from tenacity import retry, retry_if_exception, stop_after_attempt, wait_exponential_jitter


@dataclass
class Settings:
    base: str = "https://api.p.2chat.io/open"
    key: str = ""
    retry_on: tuple = field(default=(429, 503))


settings = Settings()


def is_transient(exc: BaseException) -> bool:
    return isinstance(exc, aiohttp.ClientResponseError) and exc.status in settings.retry_on


@retry(retry=retry_if_exception(is_transient), stop=stop_after_attempt(4), wait=wait_exponential_jitter(max=30))
async def send(session: aiohttp.ClientSession, to: str, text: str) -> str:
    async with session.post(settings.base + "/whatsapp/send-message", json={"to_number": to, "text": text}, headers={"X-User-API-Key": settings.key}) as resp:
        if resp.status == 422:
            return "invalid"
        resp.raise_for_status()
        data = await resp.json()
        return data["message_uuid"]


async def poll(session, channel):
    url = settings.base + f"/whatsapp/channel/{channel}/status"
    while True:
        async with session.get(url, headers={"X-User-API-Key": settings.key}) as r:
            if r.status == 200 and (await r.json())["connection_status"] == "C":
                return
            if r.status in [401, 404]:
                raise SystemExit(1)
        await asyncio.sleep(3)


async def main():
    bot = Bot("token")
    dp = Dispatcher()

    @dp.message()
    async def on_message(message):
        async with aiohttp.ClientSession() as session:
            async with session.get("https://api.telegram.org/bot/getMe") as resp:
                if resp.status == 429 or resp.status != 200:
                    return
            try:
                await message.answer(await send(session, message.text, "hi"))
            except aiohttp.ClientResponseError as e:
                if e.status == 402:
                    await message.answer("no credits")
                logging.error("send: %s", e.status)

    await dp.start_polling(bot)


asyncio.run(main())
