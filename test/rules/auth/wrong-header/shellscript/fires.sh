#!/bin/sh
curl --fail -H "Authorization: Bearer $TWOCHAT_API_KEY" https://api.p.2chat.io/open/contacts
#              ^ auth/wrong-header warning "does not look for the key"
