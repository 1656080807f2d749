#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" = 409 ] || [ "$status" = 410 ]; then
  echo gone; exit 0
fi
echo other
