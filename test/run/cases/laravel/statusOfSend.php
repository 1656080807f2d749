<?php

declare(strict_types=1);

namespace App\Messaging;

use Illuminate\Http\Client\RequestException;
use Illuminate\Support\Facades\Http;
use RuntimeException;

final class Sender
{
    public function send(array $message): int
    {
        try {
            return Http::withHeaders(['X-User-API-Key' => 'key'])
                ->post('https://api.p.2chat.io/open/whatsapp/send-message', $message)
                ->throw()
                ->status();
        } catch (RequestException $e) {
            if ($e->response->status() === 429) {
                throw new RuntimeException('Not now', previous: $e);
            }

            throw $e;
        }
    }
}

function main(): int
{
    return (new Sender())->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
