#!/bin/sh
number="$1"
curl --fail -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open/contacts"
