#!/bin/sh
status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
if [ "$status" != 200 ]; then
#                 ^ status/success-too-narrow warning "This endpoint answers 201 as well, which is"
  exit 1
fi
echo sent
