#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" = 423 ]; then
#                ^ status/not-in-the-table hint "2Chat documents no 423: this is never"
  echo locked
fi
echo other
