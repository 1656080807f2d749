<?php

function contacts(string $key): array
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["X-User-API-Key: $key"]);
    $body = curl_exec($ch);
    return curl_getinfo($ch, CURLINFO_HTTP_CODE) === 200 ? json_decode($body, true) : [];
}
