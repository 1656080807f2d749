from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import Annotated, Any

import httpx
from fastapi import Depends, FastAPI, HTTPException, Request, status
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings
from tenacity import retry, retry_if_exception, stop_after_attempt, wait_exponential_jitter

log = logging.getLogger("whatsapp")


class Settings(BaseSettings):
    twochat_base_url: str = "https://api.p.2chat.io/open"
    twochat_api_key: str
    from_number: str
    max_length: int = 400


settings = Settings()


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with httpx.AsyncClient(base_url=settings.twochat_base_url, headers={"X-User-API-Key": settings.twochat_api_key}) as client:
        app.state.twochat = client
        yield


app = FastAPI(lifespan=lifespan)


class Outgoing(BaseModel):
    to: str
    text: str = Field(max_length=500)


def is_transient(exc: BaseException) -> bool:
    return isinstance(exc, httpx.HTTPStatusError) and exc.response.status_code in {409, 410, 429, 486, 503}
    #                                                                              ^^^ hover: 409
    #                                                                                   ^^^ hover: 410
    #                                                                                        ^^^ hover: 429
    #                                                                                             ^^^ hover: 486
    #                                                                                                  ^^^ hover: 503


class WhatsApp:
    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    @retry(retry=retry_if_exception(is_transient), stop=stop_after_attempt(4), wait=wait_exponential_jitter(), reraise=True)
    async def send(self, message: Outgoing) -> dict[str, Any]:
        response = await self._client.post(
        #                ^ call: httpx POST /whatsapp/send-message
            "/whatsapp/send-message",
            json={"from_number": settings.from_number, "to_number": message.to, "text": message.text},
        )
        response.raise_for_status()
        #        ^^^^^^^^^^^^^^^^ hover: raises
        return response.json()

    async def exists(self, number: str) -> bool | None:
        response = await self._client.get(f"/whatsapp/check-number/{settings.from_number}/{number}")
        #                ^ call: httpx GET /whatsapp/check-number/{your_number}/{number_to_check}
        if response.status_code == status.HTTP_422_UNPROCESSABLE_ENTITY:
        #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
            return False
        if response.is_error:
        #           ^^^^^^^^ hover: boolean
            return None
        return response.json()["on_whatsapp"]


def get_whatsapp(request: Request) -> WhatsApp:
    return WhatsApp(request.app.state.twochat)


WhatsAppDep = Annotated[WhatsApp, Depends(get_whatsapp)]


@app.post("/messages", status_code=status.HTTP_201_CREATED)
async def create_message(message: Outgoing, whatsapp: WhatsAppDep):
    exists = await whatsapp.exists(message.to)
    if exists is False:
        raise HTTPException(status_code=422, detail="not on WhatsApp")
    try:
        return await whatsapp.send(message)
    except httpx.HTTPStatusError as exc:
        code = exc.response.status_code
        log.error("2chat %s: %s", code, exc.response.text)
        if code == 401 or code == 403:
        #          ^^^ hover: 401
        #                         ^^^ hover: 403
            raise HTTPException(status_code=500, detail="misconfigured") from exc
        if code == status.HTTP_429_TOO_MANY_REQUESTS:
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
            raise HTTPException(status.HTTP_429_TOO_MANY_REQUESTS, "try later", headers={"Retry-After": "60"}) from exc
        raise HTTPException(status_code=code if code < 500 else 502, detail=exc.response.text) from exc
        #                                              ^^^ hover: range
    except httpx.TransportError as exc:
        raise HTTPException(status_code=504, detail=str(exc)) from exc


@app.post("/hooks/2chat")
async def hook(request: Request):
    event = await request.json()
    if event.get("code") == 410:
        return {"status": 410}
    asyncio.create_task(forward(event))
    return {"ok": True}


async def forward(event: dict[str, Any]) -> None:
    async with httpx.AsyncClient(base_url="https://crm.example.com/api") as client:
        response = await client.post("/events", json=event)
        if response.status_code == 429:
            await asyncio.sleep(5)
        response.raise_for_status()


@app.middleware("http")
async def count(request: Request, call_next):
    response = await call_next(request)
    if response.status_code >= 500 or response.status_code == 429:
        log.warning("%s -> %s", request.url.path, response.status_code)
    return response
