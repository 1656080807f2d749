import os

import httpx
from fastapi import Depends, FastAPI, HTTPException, status
from pydantic import BaseModel, Field

app = FastAPI(title="gateway")
TWOCHAT_URL = os.getenv("TWOCHAT_URL", "https://api.p.2chat.io/open")


class Message(BaseModel):
    to: str
    text: str = Field(max_length=400)


async def get_client():
    async with httpx.AsyncClient(base_url=TWOCHAT_URL, headers={"X-User-API-Key": os.environ["TWOCHAT_API_KEY"]}, timeout=10) as client:
        yield client


@app.post("/messages", status_code=201)
async def send(message: Message, client: httpx.AsyncClient = Depends(get_client)):
    r = await client.post("/whatsapp/send-message", json={"to_number": message.to, "from_number": os.environ["FROM"], "text": message.text})
    if r.status_code == 401:
        raise HTTPException(status_code=500, detail="bad 2chat key")
    if r.status_code == httpx.codes.TOO_MANY_REQUESTS:
        raise HTTPException(status_code=status.HTTP_429_TOO_MANY_REQUESTS, detail="slow down")
    if r.is_error:
        raise HTTPException(status_code=502, detail=r.text)
    return r.json()


@app.get("/numbers")
async def numbers():
    async with httpx.AsyncClient() as c:
        try:
            r = await c.get(f"{TWOCHAT_URL}/whatsapp/get-numbers", headers={"X-User-API-Key": os.environ["TWOCHAT_API_KEY"]})
            r.raise_for_status()
        except httpx.HTTPStatusError as exc:
            if exc.response.status_code // 100 == 5:
                raise HTTPException(503, "2chat down") from exc
            raise HTTPException(exc.response.status_code, exc.response.text) from exc
    return r.json()["numbers"]


@app.get("/rates")
async def rates():
    async with httpx.AsyncClient(base_url="https://api.frankfurter.app") as client:
        r = await client.get("/latest")
        if r.status_code == 404:
            raise HTTPException(404)
        if r.status_code == 429 or r.is_error:
            raise HTTPException(503)
    return r.json()


@app.exception_handler(404)
async def nf(request, exc):
    return {"detail": "nope"}
