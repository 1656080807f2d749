<?php

function contacts(string $key): array
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["X-User-API-Key: $key"]);
    $body = curl_exec($ch);
// [13] status/unchecked warning "never looked at"
    return json_decode($body, true);
}
