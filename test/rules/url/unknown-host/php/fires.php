<?php

function read(string $key, string $number): string
{
    $ch = curl_init('https://api.2chat.io/contacts');
    //                       ^ url/unknown-host information "not at `api.2chat.io`"
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ["X-User-API-Key: $key"]]);
    $body = curl_exec($ch);
    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) !== 200) {
        throw new RuntimeException($body);
    }
    return $body;
}
