import requests


def send(body):
    try:
        response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
        response.raise_for_status()
    except requests.RequestException as error:
        if error.response:
        #  ^ status/falsy-response warning "A response of requests is false for every"
            raise RuntimeError(f"2Chat: {error.response.status_code} {error.response.text}") from error
        raise
    return response.json()
