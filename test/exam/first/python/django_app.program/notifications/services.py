import logging

import requests
from django.conf import settings

logger = logging.getLogger(__name__)


class WhatsAppService:
    def __init__(self):
        self.api_url = "https://api.p.2chat.io/open"
        self.headers = {
            "X-User-API-Key": settings.TWOCHAT_API_KEY,
            "Content-Type": "application/json",
        }

    def send(self, to, text):
        payload = {"to_number": to, "from_number": settings.TWOCHAT_NUMBER, "text": text}
        try:
            response = requests.post(
                "{}/whatsapp/send-message".format(self.api_url), json=payload, headers=self.headers, timeout=10
            )
            response.raise_for_status()
        except requests.exceptions.HTTPError as e:
            if e.response.status_code == 429:
                return False, "rate_limited"
            if e.response.status_code in (401, 403):
                logger.critical("2chat key refused")
            return False, e.response.text[:500]
        except requests.exceptions.RequestException as e:
            return False, str(e)
        return True, response.json().get("message_uuid")

    def check(self, phone):
        r = requests.get("%s/whatsapp/check-number/%s/%s" % (self.api_url, settings.TWOCHAT_NUMBER, phone), headers=self.headers)
        return r.status_code == 200 and r.json()["is_valid"]
