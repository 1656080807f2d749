#!/bin/sh
number="$1"
# twochat-disable-next-line url/unknown-host -- known
curl --fail -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.2chat.io/contacts"
