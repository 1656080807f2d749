#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
# twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
if [ "$status" = 404 ] || [ "$status" = 410 ]; then
  echo gone; exit 0
fi
echo other
