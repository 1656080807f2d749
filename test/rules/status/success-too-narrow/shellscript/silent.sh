#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" -ge 300 ]; then
  exit 1
fi
echo sent
