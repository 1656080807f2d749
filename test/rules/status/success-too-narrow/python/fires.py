import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    if response.status_code != 200:
    #                          ^ status/success-too-narrow warning "This endpoint answers 201 as well, which is"
        raise RuntimeError("refused")
    return "sent"
