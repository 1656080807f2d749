import httpx


def main():
    message = {"to_number": "+15550001111", "text": "Hello"}
    response = httpx.post(
        "https://api.p.2chat.io/open/whatsapp/send-message",
        json=message,
        headers={"X-User-API-Key": "key"},
        timeout=0.5,
    )
    return response.status_code
