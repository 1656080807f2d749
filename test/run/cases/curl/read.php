<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    curl_close($ch);
    return json_decode($response, true);
}
