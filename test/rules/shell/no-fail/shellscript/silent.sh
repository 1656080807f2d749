#!/bin/bash
set -euo pipefail

get() {
  curl -sSf -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open$1"
}

contacts=$(get /contacts | jq length)
hooks=$(curl -sSf -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/webhooks)
if curl -sSf -o /tmp/info.json -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/info; then
  echo "$contacts $hooks"
fi
