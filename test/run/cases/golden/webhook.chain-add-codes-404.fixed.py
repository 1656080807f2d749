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
            pass
        elif err.response.status_code == 429:
            raise
        elif err.response.status_code == 400:
            raise requests.HTTPError(
                f"2Chat 400 (wrong request body): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 401:
            raise requests.HTTPError(
                f"2Chat 401 (invalid API key): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 402:
            raise requests.HTTPError(
                f"2Chat 402 (credit or trial): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 403:
            raise requests.HTTPError(
                f"2Chat 403 (not allowed): {message_of_2chat(err.response)}", response=err.response
            ) from err
        elif err.response.status_code == 406:
            raise requests.HTTPError(
                f"2Chat 406 (not supported by this number): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 409:
            raise requests.HTTPError(
                f"2Chat 409 (number starting up): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 410:
            raise requests.HTTPError(
                f"2Chat 410 (number connecting or disconnecting): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 422:
            raise requests.HTTPError(
                f"2Chat 422 (invalid number or value): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 486:
            raise requests.HTTPError(
                f"2Chat 486 (number busy): {message_of_2chat(err.response)}", response=err.response
            ) from err
        elif err.response.status_code == 503:
            raise requests.HTTPError(
                f"2Chat 503 (service unavailable): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        elif err.response.status_code == 504:
            raise requests.HTTPError(
                f"2Chat 504 (API may be down): {message_of_2chat(err.response)}",
                response=err.response,
            ) from err
        else:
            print("failed")
