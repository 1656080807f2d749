<?php

declare(strict_types=1);

/** Sends one message and gives its id. */
function sendMessage(string $to, string $text): string
{
    $handle = curl_init('https://api.p.2chat.io/open/whatsapp/send-message');
    curl_setopt_array($handle, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POST => true,
        CURLOPT_HTTPHEADER => ['Content-Type: application/json', 'X-User-API-Key: ' . getenv('TWOCHAT_API_KEY')],
        CURLOPT_POSTFIELDS => json_encode(['from_number' => getenv('TWOCHAT_NUMBER'), 'to_number' => $to, 'text' => $text]),
        CURLOPT_TIMEOUT => 30,
    ]);
    $body = curl_exec($handle);
    $status = curl_getinfo($handle, CURLINFO_HTTP_CODE);
    curl_close($handle);

    if ($status === 486) {
        throw new RuntimeException('The number is busy');
    }
    if ($status !== 200 && $status !== 201) {
        throw new RuntimeException("2Chat answered $status");
    }

    return json_decode((string) $body, true)['message_uuid'];
}
