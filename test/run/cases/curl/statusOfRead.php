<?php

const BASE = 'https://api.p.2chat.io/open';

function get($path)
{
    $ch = curl_init(BASE . $path);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($status === 429) {
        throw new RuntimeException('Not now');
    }
    return $status;
}

function main()
{
    return get('/contacts');
}
