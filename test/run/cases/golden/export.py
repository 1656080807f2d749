"""Exports the contacts of an account."""
import csv, sys
import requests


def contacts(page):
    data = requests.get("https://api.p.2chat.io/open/contacts", params={"page_number": page}, headers={"X-User-API-Key": "k"}).json()
    return data["contacts"]


csv.writer(sys.stdout).writerows(contacts(0))
