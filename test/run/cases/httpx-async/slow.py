import httpx


async def main():
    message = {"to_number": "+15550001111", "text": "Hello"}
    async with httpx.AsyncClient(timeout=0.5, headers={"X-User-API-Key": "key"}) as client:
        response = await client.post("https://api.p.2chat.io/open/whatsapp/send-message", json=message)
        return response.status_code
