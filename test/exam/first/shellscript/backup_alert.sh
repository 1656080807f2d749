#!/usr/bin/env bash
set -euo pipefail

API="https://api.p.2chat.io/open"
KEY="${TWOCHAT_KEY:?}"
BODY=$(mktemp)
trap 'rm -f "$BODY"' EXIT

send() {
  local code
  code=$(curl -sS -o "$BODY" -w '%{http_code}' -X POST "$API/whatsapp/send-message" \
    -H "X-User-API-Key: $KEY" -H 'Content-Type: application/json' \
    --max-time 30 -d "{\"from_number\":\"$FROM\",\"to_number\":\"$1\",\"text\":\"$2\"}")
  case "$code" in
    200|201|202) return 0 ;;
    429|409) sleep 60; return 75 ;;
    5??) echo "2chat down" >&2; return 1 ;;
    *) echo "2chat: $code $(head -c 200 "$BODY")" >&2; return 1 ;;
  esac
}

if ! restic backup /srv; then
  send "$ADMIN" "backup failed" || [ $? -eq 75 ]
fi

status=$(curl -s -o /dev/null -w "%{http_code}" https://example.com/health)
if [ "$status" -ne 200 ]; then
  echo "site answers $status"
  [[ $status == 503 || $status -ge 500 ]] && systemctl restart app
fi

info=$(curl -s -w '\n%{http_code}' "${API}/info" -H "X-User-API-Key: $KEY")
http=${info##*$'\n'}
if [[ "$http" == "401" ]]; then
  echo "key refused" >&2
fi
curl -sf "$API/contacts" -H "X-User-API-Key: $KEY" > contacts.json || exit 22
