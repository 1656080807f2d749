#!/bin/sh
number="$1"
curl --fail -H "X-User-API-Key: $TWOCHAT_API_KEY" "https://api.2chat.io/contacts"
#                                                          ^ url/unknown-host information "not at `api.2chat.io`"
