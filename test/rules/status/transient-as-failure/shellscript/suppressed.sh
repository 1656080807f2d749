#!/bin/sh
# Sends a text; tries again where 2Chat says so.
for attempt in 1 2 3 4; do
  # twochat-disable-next-line status/transient-as-failure -- known, and wanted here
  status=$(curl -s -o /tmp/answer.json -w '%{http_code}' -H "X-User-API-Key: $KEY" -d "$1" https://api.p.2chat.io/open/whatsapp/send-message)
  case "$status" in
    429|503) sleep $((attempt * 2)) ;;
    2*) exit 0 ;;
    *) exit 1 ;;
  esac
done
exit 1
