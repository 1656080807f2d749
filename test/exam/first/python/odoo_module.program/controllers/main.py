from odoo import http
from odoo.http import Response, request


class Hook(http.Controller):
    @http.route("/2chat/hook", type="http", auth="public", methods=["POST"], csrf=False)
    def hook(self, **kw):
        data = request.get_json_data()
        if not data:
            return Response("bad", status=400)
        partner = request.env["res.partner"].sudo().search([("phone", "=", data["remote_phone_number"])], limit=200)
        if not partner:
            return Response("unknown", status=404)
        partner.send_whatsapp(partner.phone, "ok")
        return Response("ok", status=200)
