import json
import logging

import requests

from odoo import _, api, fields, models
from odoo.exceptions import UserError

_logger = logging.getLogger(__name__)


class WhatsappMixin(models.AbstractModel):
    _name = "whatsapp.mixin"

    limit = fields.Integer(default=200)

    def _twochat_endpoint(self):
        return "https://api.p.2chat.io/open"

    def _twochat_request(self, method, route, data=None):
        key = self.env["ir.config_parameter"].sudo().get_param("twochat.key")
        url = self._twochat_endpoint() + route
        try:
            response = requests.request(method, url, headers={"X-User-API-Key": key}, data=json.dumps(data) if data else None, timeout=30)
        except requests.exceptions.Timeout:
            raise UserError(_("2Chat did not answer"))
        if response.status_code == 401:
            raise UserError(_("Invalid 2Chat key"))
        if response.status_code not in [200, 201]:
            _logger.error("2chat %s %s", response.status_code, response.text)
            raise UserError(_("2Chat error %s") % response.status_code)
        return response.json()

    def send_whatsapp(self, number, body):
        self.ensure_one()
        res = self._twochat_request("POST", "/whatsapp/send-message", {"to_number": number, "text": body})
        return res.get("message_uuid")
