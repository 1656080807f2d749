#!/bin/sh
curl --fail -H 'X-User-API-Key: UAK7c1e9f04-52ab-4d86-9e3b-xxxxxxxxxxxx' https://api.p.2chat.io/open/contacts
