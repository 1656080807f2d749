<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['first_name' => 'Ada']));
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key', 'Content-Type: application/json']);
    curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if ($code === 200) {
        return 'created';
    }
    return 'failed';
}
