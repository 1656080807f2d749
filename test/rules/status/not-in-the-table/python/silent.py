import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    if response.status_code == 486:
        return "locked"
    return "other"
