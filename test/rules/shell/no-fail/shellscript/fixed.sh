#!/bin/bash
set -euo pipefail

get() {
  curl --fail-with-body -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open$1"
}

contacts=$(get /contacts | jq length)
hooks=$(curl --fail-with-body -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/webhooks)
if curl --fail-with-body -sS -o /tmp/info.json -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/info; then
  echo "$contacts $hooks"
fi
