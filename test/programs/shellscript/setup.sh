#!/bin/sh
# Subscribes the webhooks. Run once after deploy.
. ./.env.local

URL="${1:-https://hooks.example.com/2chat}"

for event in whatsapp.message.new whatsapp.message.received; do
  if ! curl --fail -s -X POST "https://api.p.2chat.io/open/webhooks/subscribe/$event" -H "X-User-API-Key: $TWOCHAT_API_KEY" -d "{\"hook_url\": \"$URL\"}"; then
    echo "failed: $event"
    exit 1
  fi
done

wget -q -O - --header="X-User-API-Key: $TWOCHAT_API_KEY" https://api.p.2chat.io/open/webhooks | head -c 400

STATUS=$(curl -s -o /dev/null -w "%{http_code}" -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.p.2chat.io/open/info")
test "$STATUS" = 402 && echo "no credit"
test "$STATUS" -lt 400 || exit 1
