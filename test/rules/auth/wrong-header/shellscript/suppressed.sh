#!/bin/sh
# twochat-disable-next-line auth/wrong-header -- known
curl --fail -H "Authorization: Bearer $TWOCHAT_API_KEY" https://api.p.2chat.io/open/contacts
