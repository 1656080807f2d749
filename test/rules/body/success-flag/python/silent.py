import requests


def add(key, group, participants):
    url = f"https://api.p.2chat.io/open/whatsapp/group/{group}/add-participant"
    response = requests.post(url, json={"participants": participants}, headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return not response.json()["unaccepted_numbers"]
