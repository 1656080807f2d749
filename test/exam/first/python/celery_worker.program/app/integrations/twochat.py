from app import config
from app.integrations.base import JSONAPI


class TwoChatHTTPError(Exception):
    def __init__(self, code, body):
        self.code = code
        self.body = body
        Exception.__init__(self, "HTTP %s: %s" % (code, body))


class TwoChatAPI(JSONAPI):
    base_url = "https://api.p.2chat.io/open"

    def headers(self):
        return {"X-User-API-Key": config.TWOCHAT_KEY}

    def send(self, to, text):
        resp = self.post("/whatsapp/send-message", {"from_number": config.FROM, "to_number": to, "text": text})
        if resp.status_code not in (200, 201, 202):
            raise TwoChatHTTPError(resp.status_code, resp.text)
        return resp.json()["message_uuid"]

    def contacts(self):
        resp = self.get("/contacts", results_per_page=100)
        return resp.status_code, resp.json().get("contacts", []) if resp.ok else []
