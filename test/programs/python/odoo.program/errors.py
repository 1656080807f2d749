from odoo.exceptions import AccessError, UserError, ValidationError

MESSAGES = {
    401: "The API key is wrong",
    # [5-8] hover: 401
    402: "No credit left",
    # [5-8] hover: 402
    404: "Not found",
    # [5-8] hover: 404
    422: "The number must look like +34911222333",
    # [5-8] hover: 422
    429: "Too many requests",
    # [5-8] hover: 429
}

SIZES = {100: "small", 200: "large"}


def raise_for_twochat(res):
    if res.ok:
    #      ^^ hover: boolean
        return
    code = res.status_code
    text = MESSAGES.get(code)
    if code in (401, 403):
    #           ^^^ hover: 401
    #                ^^^ hover: 403
        raise AccessError(text or "forbidden")
    if code == 422:
    #          ^^^ hover: 422
        raise ValidationError(text)
    if text is None:
        try:
            text = res.json().get("message") or res.json().get("detail")
        except ValueError:
            text = res.text[:200]
    raise UserError("%s (%s)" % (text, code))
