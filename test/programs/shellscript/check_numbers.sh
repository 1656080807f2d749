#!/bin/bash
# reads numbers from a file and tells which are on WhatsApp

BASE_URL=https://api.p.2chat.io/open/whatsapp
FROM="+595981000000"
LIMIT=200
count=0

api_get() {
  local path=$1
  curl --silent --write-out "\n%{http_code}" --header "X-User-API-Key: ${API_KEY}" "${BASE_URL}/${path}"
}

while read -r number; do
  count=$((count + 1))
  [ "$count" -gt 200 ] && break

  response=$(api_get "check-number/$FROM/$number")
  status=$(echo "$response" | tail -n1)
  body=$(echo "$response" | sed '$d')

  if [ "$status" -eq 200 ]; then
    echo "$number,$(echo "$body" | jq .on_whatsapp)"
  elif [ "$status" = "422" ]; then
    echo "$number,invalid"
  elif [[ $status -eq 429 || $status -eq 486 ]]; then
    sleep 6
  elif [[ "$status" =~ ^5 ]]; then
    echo "server down" >&2
    exit 1
  else
    echo "$number,error $status"
  fi
done < "$1"

code=$(curl -s -o /dev/null -w "%{http_code}" https://example.org/done)
if [ "$code" != 200 ]; then
  echo "ping failed $code"
fi
