<?php

function main()
{
    $ch = curl_init('https://api.p.2chat.io/open/whatsapp/send-message');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_TIMEOUT_MS, 500);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['to_number' => '+15550001111', 'text' => 'Hello']));
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key', 'Content-Type: application/json']);
    $response = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if (curl_errno($ch) === CURLE_OPERATION_TIMEDOUT) {
        throw new TimeoutError(curl_error($ch));
    }
    return $code;
}

class TimeoutError extends RuntimeException
{
}
