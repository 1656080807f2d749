#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" = 486 ]; then
  echo locked
fi
echo other
