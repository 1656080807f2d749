#!/bin/sh
# Sends a text; tries again where 2Chat says so.
for attempt in 1 2 3 4; do
  status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
  #        ^ status/resend-after-504 warning "This is sent again after 504, when 2Chat"
  case "$status" in
    409|410|429|486|503|504) sleep $((attempt * 2)) ;;
    2*) exit 0 ;;
    *) exit 1 ;;
  esac
done
exit 1
