import requests


def is_on_whatsapp(number):
    response = requests.get(f"https://api.p.2chat.io/open/whatsapp/check-number/+15550100/{number}", timeout=10)
    if not response.ok:
        return False
        # [9] status/error-read-as-answer warning "An error becomes "no"
    return response.json()["on_whatsapp"]
