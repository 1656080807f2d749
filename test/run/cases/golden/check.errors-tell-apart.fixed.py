import asyncio
import httpx


def message_of_2chat(response: httpx.Response) -> str:
  """Return the text that 2Chat gives with an error, whichever field has it.

  Of a body without such a field, from a proxy for example, it is the beginning.
  """
  try:
    body = response.json()
  except ValueError:
    body = None
  fields = body if isinstance(body, dict) else {}
  detail = fields.get("detail")
  if isinstance(detail, list):
    detail = "; ".join(str(item.get("msg")) for item in detail if isinstance(item, dict))
  texts = [
    fields.get("error_message"),
    fields.get("message"),
    detail,
    fields.get("error"),
  ]
  for text in texts:
    if isinstance(text, str) and text:
      return text
  return response.text.strip()[:200] or "no message"


async def on_whatsapp(client: httpx.AsyncClient, number: str) -> bool:
  response = await client.get(
    f"https://api.p.2chat.io/open/whatsapp/check-number/+15550001111/{number}",
    headers={"X-User-API-Key": "key"},
  )
  if response.status_code >= 400:
    reason = message_of_2chat(response)
    if response.status_code == 400:
      raise httpx.HTTPStatusError(
        f"2Chat 400 (wrong request body): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 401:
      raise httpx.HTTPStatusError(
        f"2Chat 401 (invalid API key): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 402:
      raise httpx.HTTPStatusError(
        f"2Chat 402 (credit or trial): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 403:
      raise httpx.HTTPStatusError(
        f"2Chat 403 (not allowed): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 404:
      raise httpx.HTTPStatusError(
        f"2Chat 404 (not found): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 406:
      raise httpx.HTTPStatusError(
        f"2Chat 406 (not supported by this number): {reason}",
        request=response.request,
        response=response,
      )
    if response.status_code == 422:
      raise httpx.HTTPStatusError(
        f"2Chat 422 (invalid number or value): {reason}",
        request=response.request,
        response=response,
      )
  response.raise_for_status()
  return response.json()["on_whatsapp"]

async def main(numbers):
  async with httpx.AsyncClient() as client:
    return [await on_whatsapp(client, number) for number in numbers]

if __name__ == "__main__":
  print(asyncio.run(main(["+15550002222"])))
