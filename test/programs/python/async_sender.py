#!/usr/bin/env python3
"""Sends a campaign concurrently.

Exit codes: 0 fine, 1 some failed, 2 key (401).
"""
import argparse
import asyncio
import csv
import sys
from collections import Counter
from dataclasses import dataclass, field

import aiohttp
from tqdm.asyncio import tqdm

API = "https://api.p.2chat.io/open"
CONCURRENCY = 5
RETRY_CODES = frozenset({409, 410, 429, 486, 503, 504})
#                        ^^^ hover: 409
#                             ^^^ hover: 410
#                                  ^^^ hover: 429
#                                       ^^^ hover: 486
#                                            ^^^ hover: 503
#                                                 ^^^ hover: 504


@dataclass
class Stats:
    sent: int = 0
    failed: list = field(default_factory=list)
    codes: Counter = field(default_factory=Counter)


class Unauthorized(Exception):
    pass


class Sender:
    def __init__(self, session: aiohttp.ClientSession, sender: str, limit: int = 200):
        self.session = session
        self.sender = sender
        self.limit = limit
        self.stats = Stats()
        self._semaphore = asyncio.Semaphore(CONCURRENCY)

    async def send(self, number: str, text: str) -> bool:
        async with self._semaphore:
            for attempt in range(5):
                async with self.session.post(f"{API}/whatsapp/send-message", json={"from_number": self.sender, "to_number": number, "text": text}) as resp:
                #          ^ call: aiohttp POST /whatsapp/send-message
                    self.stats.codes[resp.status] += 1
                    if resp.status in (200, 201, 202):
                    #                  ^^^ hover: 200
                    #                       ^^^ hover: 201
                    #                            ^^^ hover: 202
                        self.stats.sent += 1
                        return True
                    if resp.status == 401:
                    #                 ^^^ hover: 401
                        raise Unauthorized(await resp.text())
                    if resp.status not in RETRY_CODES:
                        self.stats.failed.append((number, resp.status))
                        return False
                await asyncio.sleep(0.5 * 2**attempt)
        return False

    async def info(self) -> dict:
        async with self.session.get(API + "/info") as r:
        #          ^ call: aiohttp GET /info
            if r.status != 200:
            #              ^^^ hover: 200
                return {}
            return await r.json()


async def shorten(url: str) -> str:
    async with aiohttp.ClientSession() as session:
        async with session.get("https://is.gd/create.php", params={"format": "simple", "url": url}) as resp:
            if resp.status == 502 or resp.status == 429:
                return url
            return await resp.text()


async def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("csv")
    parser.add_argument("--key", required=True)
    parser.add_argument("--limit", type=int, default=400)
    args = parser.parse_args()
    with open(args.csv) as f:
        rows = list(csv.DictReader(f))[: args.limit]
    async with aiohttp.ClientSession(headers={"X-User-API-Key": args.key}, timeout=aiohttp.ClientTimeout(total=300)) as session:
        sender = Sender(session, rows[0]["from"])
        info = await sender.info()
        print("left:", info.get("limits"))
        link = await shorten("https://shop.example/sale?utm=404")
        try:
            done = await tqdm.gather(*(sender.send(r["phone"], r["text"] + link) for r in rows))
        except Unauthorized:
            return 2
    if sender.stats.codes[429] > 100:
    #                     ^^^ hover: maybe 429
        print("much too fast")
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
