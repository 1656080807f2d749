import requests

BASE = "https://api.p.2chat.io/open"


def message_of_2chat(response):
    """Return the text that 2Chat gives with an error, whichever field has it.

    Of a body without such a field, from a proxy for example, it is the beginning.
    """
    try:
        body = response.json()
    except ValueError:
        body = None
    fields = body if isinstance(body, dict) else {}
    detail = fields.get("detail")
    if isinstance(detail, list):
        detail = "; ".join(str(item.get("msg")) for item in detail if isinstance(item, dict))
    texts = [
        fields.get("error_message"),
        fields.get("message"),
        detail,
        fields.get("error"),
    ]
    for text in texts:
        if isinstance(text, str) and text:
            return text
    return response.text.strip()[:200] or "no message"


def contacts(key):
    response = requests.get(f"{BASE}/contacts", headers={"X-User-API-Key": key}, timeout=10)
    if not response.ok:
        raise requests.HTTPError(
            f"2Chat {response.status_code}: {message_of_2chat(response)}", response=response
        )
    return response.json()["contacts"]
