import asyncio
import httpx

async def on_whatsapp(client: httpx.AsyncClient, number: str) -> bool:
  response = await client.get(
    f"https://api.p.2chat.io/open/whatsapp/check-number/+15550001111/{number}",
    headers={"X-User-API-Key": "key"},
  )
  response.raise_for_status()
  return response.json()["on_whatsapp"]

async def main(numbers):
  async with httpx.AsyncClient() as client:
    return [await on_whatsapp(client, number) for number in numbers]

if __name__ == "__main__":
  print(asyncio.run(main(["+15550002222"])))
