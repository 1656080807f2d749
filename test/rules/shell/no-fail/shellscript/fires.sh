#!/bin/bash
set -euo pipefail

get() {
  curl -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open$1"
# ^ shell/no-fail information "Without `--fail`"
}

contacts=$(get /contacts | jq length)
hooks=$(curl -sS -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/webhooks)
#       ^ shell/no-fail information "Without `--fail`"
if curl -sS -o /tmp/info.json -H "X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/info; then
#  ^ shell/no-fail information "Without `--fail`"
  echo "$contacts $hooks"
fi
