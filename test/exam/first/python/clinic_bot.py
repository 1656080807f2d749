"""
Clinic assistant: appointments (Calendly), payments (Stripe), reminders (2Chat), logs (Sentry).
"""
import datetime as dt
import logging
import os
import time
from collections import defaultdict
from functools import wraps
from typing import Callable

import requests
from requests.auth import HTTPBasicAuth

logging.basicConfig(level=20)
log = logging.getLogger("clinic")

CALENDLY = "https://api.calendly.com"
STRIPE = "https://api.stripe.com/v1"
TWOCHAT = os.environ.get("TWOCHAT_URL") or "https://api.p.2chat.io/open"
PAGE = 100
OK_CODES = (200, 201, 202)


class UpstreamError(Exception):
    def __init__(self, service, response):
        self.service = service
        self.response = response
        self.status = response.status_code
        super().__init__(f"{service} answered {response.status_code}: {response.text[:200]}")


class CreditError(UpstreamError):
    pass


def retrying(times: int = 3, codes=(429, 503)):
    def decorate(fn: Callable):
        @wraps(fn)
        def inner(*args, **kwargs):
            for n in range(times):
                try:
                    return fn(*args, **kwargs)
                except UpstreamError as exc:
                    if exc.status not in codes or n == times - 1:
                        raise
                    time.sleep(2**n)

        return inner

    return decorate


# --- calendly -----------------------------------------------------------------------------------


def calendly_events(token, day: dt.date):
    headers = {"Authorization": f"Bearer {token}"}
    params = {"min_start_time": day.isoformat(), "count": PAGE}
    events = []
    url = f"{CALENDLY}/scheduled_events"
    while url:
        response = requests.get(url, headers=headers, params=params, timeout=400)
        if response.status_code == 401:
            raise SystemExit("calendly token")
        if response.status_code == 429:
            time.sleep(int(response.headers.get("Retry-After", 60)))
            continue
        response.raise_for_status()
        data = response.json()
        events += data["collection"]
        url = data["pagination"].get("next_page")
    return events


# --- stripe -------------------------------------------------------------------------------------


def paid(intent):
    response = requests.get(f"{STRIPE}/payment_intents/{intent}", auth=HTTPBasicAuth(os.environ["STRIPE"], ""))
    if response.status_code == 404:
        return False
    if response.status_code >= 400:
        raise UpstreamError("stripe", response)
    return response.json()["status"] == "succeeded"


# --- 2chat --------------------------------------------------------------------------------------


class Whats:
    def __init__(self, key, number):
        self.number = number
        self.session = requests.Session()
        self.session.headers.update({"X-User-API-Key": key, "Content-Type": "application/json"})

    def _call(self, method, path, **kw):
        response = self.session.request(method, TWOCHAT + path, timeout=30, **kw)
        if response.status_code in OK_CODES:
            return response.json()
        if response.status_code == 402:
            raise CreditError("2chat", response)
        raise UpstreamError("2chat", response)

    @retrying()
    def send(self, to, text):
        return self._call("POST", "/whatsapp/send-message", json={"from_number": self.number, "to_number": to, "text": text})["message_uuid"]

    @retrying(times=5)
    def media(self, to, url, caption=""):
        body = {"from_number": self.number, "to_number": to, "text": caption, "url": url}
        return self._call("POST", "/whatsapp/send-message", json=body)

    def valid(self, to):
        try:
            return self._call("GET", f"/whatsapp/check-number/{self.number}/{to}")["is_valid"]
        except UpstreamError as e:
            if e.status == 404 or e.response.status_code == 422:
                return False
            raise

    def contact(self, name, phone):
        found = self._call("GET", "/contacts/search", params={"query": phone})
        if found["contacts"]:
            return found["contacts"][0]
        return self._call("POST", "/contacts", json={"first_name": name, "contact_detail": [{"type": "PH", "value": phone}]})

    def history(self, phone):
        page = 0
        while True:
            data = self._call("GET", f"/whatsapp/messages/{self.number}/{phone}", params={"page_number": page})
            yield from data["messages"]
            page += 1
            if len(data["messages"]) < 50:
                break


# --- sentry -------------------------------------------------------------------------------------


def report(exc):
    try:
        r = requests.post(os.environ["SENTRY_HOOK"], json={"message": str(exc)}, timeout=5)
        if r.status_code != 200:
            log.warning("sentry %s", r.status_code)
    except requests.RequestException as e:
        if e.response is not None and e.response.status_code == 429:
            return


# --- main ---------------------------------------------------------------------------------------


def remind(whats: Whats, day: dt.date):
    counts = defaultdict(int)
    for event in calendly_events(os.environ["CALENDLY"], day):
        invitee = event["invitees"][0]
        phone = invitee["phone"]
        if not paid(event["intent"]):
            counts["unpaid"] += 1
            continue
        if not whats.valid(phone):
            counts["invalid"] += 1
            continue
        try:
            whats.contact(invitee["name"], phone)
            whats.send(phone, f"Hi {invitee['name']}, see you at {event['start_time']}")
            counts["sent"] += 1
        except CreditError:
            log.error("no credit")
            break
        except UpstreamError as exc:
            if exc.status == 409:
                counts["later"] += 1
            elif exc.status >= 500:
                report(exc)
                raise
            else:
                counts["failed"] += 1
        time.sleep(6)
    return dict(counts)


def main():
    whats = Whats(os.environ["TWOCHAT_KEY"], os.environ["TWOCHAT_NUMBER"])
    tomorrow = dt.date.today() + dt.timedelta(days=1)
    try:
        log.info("done %s", remind(whats, tomorrow))
    except UpstreamError as exc:
        log.error("%s %s", exc.service, exc.status)
        return 1 if exc.status == 401 else 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
