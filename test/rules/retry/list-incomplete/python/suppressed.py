import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
# twochat-disable-next-line retry/list-incomplete -- known
retry = Retry(total=5, backoff_factor=2, status_forcelist=[429, 500, 502, 503, 504])
session.mount("https://", HTTPAdapter(max_retries=retry))


def numbers(key):
    response = session.get("https://api.p.2chat.io/open/whatsapp/get-numbers", headers={"X-User-API-Key": key}, timeout=10)
    response.raise_for_status()
    return response.json()
