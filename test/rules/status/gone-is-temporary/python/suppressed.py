import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    # twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
    if response.status_code == 404 or response.status_code == 410:
        return "gone"
    return "other"
