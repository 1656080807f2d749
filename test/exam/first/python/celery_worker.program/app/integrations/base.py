import requests


class JSONAPI:
    base_url = None
    default_timeout = 20

    def headers(self):
        return {}

    def post(self, path, payload):
        return requests.post(self.base_url + path, json=payload, headers=self.headers(), timeout=self.default_timeout)

    def get(self, path, **params):
        return requests.get(self.base_url + path, params=params, headers=self.headers(), timeout=self.default_timeout)
