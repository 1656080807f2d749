#!/usr/bin/env bash
set -euo pipefail

# usage: send.sh +595981000000 "text"
: "${TWOCHAT_API_KEY:?}"
API="https://api.p.2chat.io/open"
MAX=500

payload=$(jq -n --arg to "$1" --arg text "$2" '{to_number: $to, from_number: "+5959", text: $text}')

for attempt in 1 2 3; do
  http_code=$(curl -sS -o /tmp/answer.json -w '%{http_code}' \
    -X POST "$API/whatsapp/send-message" \
    -H "X-User-API-Key: $TWOCHAT_API_KEY" \
    -H 'Content-Type: application/json' \
    -d "$payload")

  case "$http_code" in
    200|201)
      jq -r .message_uuid /tmp/answer.json
      exit 0
      ;;
    429|503)
      sleep $((attempt * 6))
      ;;
    401)
      echo "bad key" >&2
      exit 2
      ;;
    *)
      echo "2Chat answered $http_code" >&2
      if [ "$http_code" -ge 500 ]; then
        exit 69
      fi
      exit 1
      ;;
  esac
done

curl -s -X POST "https://hooks.slack.com/services/$SLACK" -d '{"text":"not sent"}'
exit 75
