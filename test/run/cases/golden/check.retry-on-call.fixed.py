import asyncio
import random
import time
from email.utils import parsedate_to_datetime
from typing import Awaitable, Callable, Tuple
import httpx


async def retry_2chat_async(
  send: Callable[[], Awaitable[httpx.Response]], codes: Tuple[int, ...]
) -> httpx.Response:
  """Send a request to 2Chat, and again after a wait while the answer has such a code.

  The last answer is returned as it is.
  """
  # By code: first wait in seconds, growth, longest wait, jitter, attempts, and how
  # long all waits may take together.
  waits = {
    409: (3, 1.5, 10, 0.2, 6, 60),
    410: (3, 1.5, 10, 0.2, 6, 60),
    429: (6, 2, 60, 0.5, 5, 120),
    486: (2, 2, 10, 0.2, 6, 60),
    503: (5, 2, 30, 0.2, 4, 60),
    504: (5, 2, 30, 0.2, 4, 60),
  }
  attempt, waited = 1, 0.0
  while True:
    response = await send()
    status = response.status_code
    if status not in codes or status not in waits:
      return response
    first, growth, longest, jitter, attempts, total = waits[status]
    asked = 0.0
    after = response.headers.get("Retry-After", "")
    if after.isdigit():
      asked = float(after)
    elif after:
      try:
        asked = parsedate_to_datetime(after).timestamp() - time.time()
      except (TypeError, ValueError):
        pass  # neither seconds nor a date
    backoff = min(first * growth ** (attempt - 1), longest)
    wait = asked if asked > 0 else backoff * (1 + jitter * random.random())
    if attempt >= attempts or waited + wait > total:
      return response
    await response.aclose()
    await asyncio.sleep(wait)
    attempt, waited = attempt + 1, waited + wait


async def on_whatsapp(client: httpx.AsyncClient, number: str) -> bool:
  response = await retry_2chat_async(
    lambda: client.get(
      f"https://api.p.2chat.io/open/whatsapp/check-number/+15550001111/{number}",
      headers={"X-User-API-Key": "key"},
    ),
    (409, 410, 429, 486, 503, 504),
  )
  response.raise_for_status()
  return response.json()["on_whatsapp"]

async def main(numbers):
  async with httpx.AsyncClient() as client:
    return [await on_whatsapp(client, number) for number in numbers]

if __name__ == "__main__":
  print(asyncio.run(main(["+15550002222"])))
