<?php

function read(string $key, string $number): string
{
    $ch = curl_init('https://api.p.2chat.io/open/whatsapp/numbers');
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ["X-User-API-Key: $key"]]);
    // twochat-disable-next-line url/unknown-endpoint -- known
    $body = curl_exec($ch);
    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) !== 200) {
        throw new RuntimeException($body);
    }
    return $body;
}
