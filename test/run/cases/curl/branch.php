<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/whatsapp/get-numbers');
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    $httpCode = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($httpCode == 402) {
        error_log('2Chat does not work');
    }
    return $httpCode;
}
