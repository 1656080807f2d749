import requests
HEADERS = {"X-User-API-Key": "key"}


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


def remove(uuid):
    try:
        res = requests.delete("https://api.p.2chat.io/open/webhooks/" + uuid, headers=HEADERS)
        res.raise_for_status()
    except requests.HTTPError as err:
        if err.response.status_code == 404:
            raise requests.HTTPError(
                f"2Chat 404 (not found): {message_of_2chat(err.response)}", response=err.response
            ) from err
        elif err.response.status_code == 429:
            raise
        else:
            print("failed")
