#!/usr/bin/env bash
# Tells the one on duty that a job failed: alert.sh NUMBER TEXT
set -euo pipefail

api='https://api.p.2chat.io/open'

status=$(curl --silent --output /tmp/answer.json --write-out '%{http_code}' \
  --request POST "$api/whatsapp/send-message" \
  --header "X-User-API-Key: $TWOCHAT_API_KEY" \
  --header 'Content-Type: application/json' \
  --data "{\"from_number\": \"$TWOCHAT_NUMBER\", \"to_number\": \"$1\", \"text\": \"$2\"}")

case "$status" in
  200 | 201) exit 0 ;;
  429 | 503) echo 'try again in a minute' >&2 ;;
  *) echo "2Chat answered $status" >&2 ;;
esac
exit 1
