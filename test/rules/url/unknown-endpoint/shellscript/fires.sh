#!/bin/sh
number="$1"
curl --fail -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open/whatsapp/numbers"
# [1] url/unknown-endpoint hint "nearest that it has is `GET /whatsapp/get-numbers`"
