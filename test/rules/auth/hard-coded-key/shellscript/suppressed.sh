#!/bin/sh
# twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
curl --fail -H 'X-User-API-Key: UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915' https://api.p.2chat.io/open/contacts
