import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    # twochat-disable-next-line status/success-too-narrow -- known, and wanted here
    if response.status_code != 200:
        raise RuntimeError("refused")
    return "sent"
