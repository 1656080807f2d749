<?php

declare(strict_types=1);

function main(): int|string
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: key']);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);

    return match ($code) {
        401 => throw new RuntimeException('Wrong key'),
        429 => 'later',
        default => $code,
    };
}
