import requests
HEADERS = {"X-User-API-Key": "key"}


def remove(uuid):
    try:
        res = requests.delete("https://api.p.2chat.io/open/webhooks/" + uuid, headers=HEADERS)
        res.raise_for_status()
    except requests.HTTPError as err:
        if err.response.status_code == 404:
            pass
        elif err.response.status_code == 429:
            raise
        else:
            print("failed")
