#!/bin/bash
set -euo pipefail

get() {
  # twochat-disable-next-line shell/no-fail -- known
  curl -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open$1"
}

contacts=$(get /contacts | jq length)
# twochat-disable-next-line shell/no-fail -- known
hooks=$(curl -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/webhooks)
# twochat-disable-next-line shell/no-fail -- known
if curl -sS -o /tmp/info.json -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/info; then
  echo "$contacts $hooks"
fi
