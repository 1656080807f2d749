#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" = 404 ] || [ "$status" = 410 ]; then
#                                       ^ status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
  echo gone; exit 0
fi
echo other
