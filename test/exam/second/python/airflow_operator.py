from airflow.exceptions import AirflowException
from airflow.models import BaseOperator
from airflow.providers.http.hooks.http import HttpHook

import requests


class TwoChatOperator(BaseOperator):
    template_fields = ("to", "text")

    def __init__(self, to, text, conn_id="twochat_default", timeout=400, **kwargs):
        super().__init__(**kwargs)
        self.to = to
        self.text = text
        self.timeout = timeout

    @property
    def url(self):
        return "https://api.p.2chat.io/open/whatsapp/send-message"

    def execute(self, context):
        resp = requests.post(self.url, json={"to_number": self.to, "text": self.text}, headers=self._headers(), timeout=self.timeout)
        self.log.info("status %s", resp.status_code)
        if resp.status_code in range(500, 600):
            raise AirflowException("retry")
        if resp.status_code == requests.codes.unprocessable_entity:
            self.log.warning("invalid number")
            return None
        try:
            resp.raise_for_status()
        except requests.HTTPError as exc:
            raise AirflowException(f"2chat {exc.response.status_code}") from exc
        return resp.json()["message_uuid"]

    def _headers(self):
        from airflow.models import Variable

        return {"X-User-API-Key": Variable.get("twochat_key")}


class SlackOperator(BaseOperator):
    def execute(self, context):
        resp = HttpHook(http_conn_id="slack").run("/hook")
        if resp.status_code == 429:
            raise AirflowException("slack")
        return resp.status_code == 200
