import requests


def send(body):
    response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body, timeout=10)
    if response.status_code == 423:
    #                          ^ status/not-in-the-table hint "2Chat documents no 423: this is never"
        return "locked"
    return "other"
