import json
from http import client as http_client

from django.conf import settings


class WhatsappError(Exception):
    def __init__(self, status, reason):
        super().__init__(reason)
        self.status = status

    @property
    def is_rate_limit(self):
        return self.status == http_client.TOO_MANY_REQUESTS


class Whatsapp:
    host = "api.p.2chat.io"
    prefix = "/open"

    def _post(self, path, data):
        conn = http_client.HTTPSConnection(self.host, timeout=30)
        conn.request("POST", self.prefix + path, json.dumps(data), {"X-User-API-Key": settings.TWOCHAT_KEY})
        res = conn.getresponse()
        body = res.read()
        if res.status not in (200, 201, 202):
            raise WhatsappError(res.status, body.decode("utf-8", "replace")[:400])
        return json.loads(body)

    def send_text(self, to, text):
        return self._post("/whatsapp/send-message", {"to_number": to, "from_number": settings.FROM, "text": text})
