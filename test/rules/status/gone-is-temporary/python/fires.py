import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    if response.status_code == 404 or response.status_code == 410:
    #                                                         ^ status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
        return "gone"
    return "other"
