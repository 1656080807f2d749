<?php

declare(strict_types=1);

namespace App\Messaging;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Exception\ServerException;
use GuzzleHttp\RequestOptions;
use RuntimeException;

final class Sender
{
    public function __construct(private readonly Client $client)
    {
    }

    /** @return int the status */
    public function send(array $message): int
    {
        try {
            return $this->client
                ->post('https://api.p.2chat.io/open/whatsapp/send-message', [RequestOptions::JSON => $message])
                ->getStatusCode();
        } catch (ClientException | ServerException $e) {
            if ($e->getResponse()->getStatusCode() === 429) {
                throw new RuntimeException('Not now');
            }

            throw $e;
        }
    }
}

function main(): int
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);

    return (new Sender($client))->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
