import httpx


async def main():
    message = {"to_number": "+15550001111", "text": "Hello"}
    headers = {"X-User-API-Key": "key"}
    response = await httpx.AsyncClient().post("https://api.p.2chat.io/open/whatsapp/send-message", json=message, headers=headers)
    return response.json()
