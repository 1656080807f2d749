import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


class RateLimited(Exception):
    pass


def check_response(response, *args, **kwargs):
    if response.status_code == 429:
        raise RateLimited(response.headers.get("Retry-After"))
    response.raise_for_status()


def make_session(key):
    s = requests.Session()
    retry = Retry(total=3, backoff_factor=1, status_forcelist=[429, 500, 502, 503, 504])
    s.mount("https://api.p.2chat.io", HTTPAdapter(max_retries=retry, pool_maxsize=100))
    s.headers.update({"X-User-API-Key": key})
    s.hooks["response"].append(check_response)
    return s


class Catalog:
    def __init__(self, key):
        self.s = make_session(key)
        self.root = "https://api.p.2chat.io/open/whatsapp/catalog"

    def products(self):
        return self.s.get(self.root + "/products").json()

    def delete(self, pid):
        try:
            return self.s.delete(f"{self.root}/product/{pid}")
        except requests.HTTPError as err:
            if err.response is not None and err.response.status_code == requests.codes.not_found:
                return None
            if err.response is not None and err.response.status_code == 406:
                raise TypeError("not a business number") from err
            raise
