<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    switch ($code) {
        case 401:
            throw new RuntimeException('Wrong key');
        case 429:
            return 'later';
        default:
            return $code;
    }
}
