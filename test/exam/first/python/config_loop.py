import sys
import requests

config = {
    "2chat": {"url": "https://api.p.2chat.io/open", "key": "X", "paths": {"send": "/whatsapp/send-message", "info": "/info"}},
    "mailgun": {"url": "https://api.mailgun.net/v3", "key": "Y"},
}


def jittered_get(url, headers=None, tries=3):
    for _ in range(tries):
        response = requests.get(url, headers=headers)
        if response.status_code != 429:
            return response
    return response


def contacts():
    r = jittered_get("https://api.p.2chat.io/open/contacts", headers={"X-User-API-Key": config["2chat"]["key"]})
    if r.status_code != 200:
        sys.exit(f"failed: {r.status_code}")
    return r.json()


def send(to, text):
    c = config["2chat"]
    r = requests.post(c["url"] + c["paths"]["send"], json={"to_number": to, "text": text}, headers={"X-User-API-Key": c["key"]})
    if r.status_code >= 400:
        print("Error", r.status_code)
        return None
    return r.json()


def mail(to, text):
    c = config["mailgun"]
    r = requests.post(c["url"] + "/messages", data={"to": to, "text": text}, auth=("api", c["key"]))
    if r.status_code >= 400 or r.status_code == 202:
        print("Error", r.status_code)
    return r


for url in ["https://api.p.2chat.io/open/info", "https://api.p.2chat.io/open/users"]:
    res = requests.get(url, headers={"X-User-API-Key": "X"})
    print(url, "ok" if res.ok else res.status_code)
    if res.status_code == 403:
        break
