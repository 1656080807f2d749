#!/bin/sh
curl --fail -H "X-User-API-Key: Bearer $TWOCHAT_API_KEY" https://api.p.2chat.io/open/contacts
