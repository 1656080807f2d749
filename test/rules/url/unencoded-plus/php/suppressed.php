<?php

function read(string $key, string $number): string
{
    // twochat-disable-next-line url/unencoded-plus -- known
    $ch = curl_init("https://api.p.2chat.io/open/contacts/search?query=+$number");
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ["X-User-API-Key: $key"]]);
    $body = curl_exec($ch);
    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) !== 200) {
        throw new RuntimeException($body);
    }
    return $body;
}
