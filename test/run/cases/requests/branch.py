import logging

import requests


def main():
    response = requests.get(
        "https://api.p.2chat.io/open/whatsapp/get-numbers", headers={"X-User-API-Key": "key"}
    )
    if response.status_code == 402:
        logging.debug("2Chat does not work")
    return response.status_code
