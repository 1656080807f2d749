#!/bin/sh
number="$1"
# twochat-disable-next-line url/unknown-endpoint -- known
curl --fail -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open/whatsapp/numbers"
