from app.core.config import config
from app.core.http import jittered_get

HEADERS = {"X-User-API-Key": config.TWOCHAT_KEY}


def find_contact(query):
    resp = jittered_get(f"{config.TWOCHAT_URL}/contacts/search", headers=HEADERS, params={"query": query})
    #      ^ call: wrapper requests GET /contacts/search
    if resp.status_code == 404:
    #                      ^^^ hover: 404
        return None
    if resp.status_code >= 400:
    #                      ^^^ hover: range
        raise RuntimeError("2chat search failed (%s)" % resp.status_code)
    return resp.json()["contacts"]


def all_contacts():
    page = 0
    while True:
        resp = jittered_get(config.TWOCHAT_URL + "/contacts", HEADERS, {"page_number": page, "results_per_page": config.PAGE})
        #      ^ call: wrapper requests GET /contacts
        if not resp.ok:
        #           ^^ hover: boolean
            break
        rows = resp.json()["contacts"]
        yield from rows
        if len(rows) < 100:
            break
        page += 1


def subscribers(list_id):
    resp = jittered_get(f"{config.MAILCHIMP_URL}/lists/{list_id}/members", headers={"Authorization": "x"})
    if resp.status_code == 404:
        return []
    if resp.status_code == 401:
        raise RuntimeError("mailchimp key")
    return resp.json()["members"] if resp.ok else []
