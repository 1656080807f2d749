<?php

declare(strict_types=1);

namespace App\Messaging;

use Exception;

final class Sender
{
    private const URL = 'https://api.p.2chat.io/open/whatsapp/send-message';

    public function __construct(private readonly string $key)
    {
    }

    public function send(array $message): int
    {
        $ch = curl_init(self::URL);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($message));
        curl_setopt($ch, CURLOPT_HTTPHEADER, ["X-User-API-Key: $this->key", 'Content-Type: application/json']);
        $response = curl_exec($ch);
        $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
        if ($response === false) {
            throw new Exception(curl_error($ch));
        }
        if (429 === $status) {
            throw new Exception('Not now.');
        }

        return $status;
    }
}

function main(): int
{
    return (new Sender('key'))->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
