<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $body = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
    if ($status >= 400) {
        throw new RuntimeException("Something else: $body.");
    }
    return $status;
}
