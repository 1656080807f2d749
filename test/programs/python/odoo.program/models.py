# -*- coding: utf-8 -*-
import logging

import requests

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from .errors import raise_for_twochat

_logger = logging.getLogger(__name__)

TIMEOUT = 20


class TwoChatAccount(models.Model):
    _name = "twochat.account"
    _description = "2Chat account"

    name = fields.Char(required=True)
    api_key = fields.Char(required=True)
    base_url = fields.Char(default="https://api.p.2chat.io/open")
    from_number = fields.Char()
    daily_limit = fields.Integer(default=200)

    def _url(self, path):
        return "%s/%s" % ("https://api.p.2chat.io/open", path.lstrip("/"))

    def _request(self, method, path, **kw):
        self.ensure_one()
        try:
            res = requests.request(method, self._url(path), headers={"X-User-API-Key": self.api_key}, timeout=TIMEOUT, **kw)
            #     ^ call: requests ? https://api.p.2chat.io/open/{}
        except requests.exceptions.RequestException as e:
            raise UserError(_("2Chat cannot be reached: %s") % e)
        raise_for_twochat(res)
        return res.json()

    def action_test(self):
        self._request("GET", "info")
        # [9] call: wrapper requests GET /info
        return {"type": "ir.actions.client", "tag": "display_notification", "params": {"type": "success"}}

    def send(self, partner, body):
        return self._request("post", "/whatsapp/send-message", json={"from_number": self.from_number, "to_number": partner.mobile, "text": body[:400]})
        #      ^ call: wrapper requests POST /whatsapp/send-message


class TwoChatMessage(models.Model):
    _name = "twochat.message"

    state = fields.Selection([("draft", "Draft"), ("sent", "Sent"), ("error", "Error")], default="draft")
    error_code = fields.Integer()
    retries = fields.Integer(default=0)

    @api.model
    def cron_send(self, limit=100):
        for message in self.search([("state", "=", "draft")], limit=limit):
            if message.error_code == 402:
                continue
            res = requests.get("https://ipinfo.io/json")
            if res.status_code == 429:
                break
