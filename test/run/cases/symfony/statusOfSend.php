<?php

declare(strict_types=1);

namespace App\Messaging;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Sender
{
    public function __construct(private HttpClientInterface $client)
    {
    }

    public function send(array $message): int
    {
        try {
            $response = $this->client->request('POST', 'https://api.p.2chat.io/open/whatsapp/send-message', [
                'json' => $message,
            ]);
            $response->getContent();

            return $response->getStatusCode();
        } catch (HttpExceptionInterface $e) {
            if (429 === $e->getResponse()->getStatusCode()) {
                throw new \RuntimeException('Not now', 0, $e);
            }

            throw $e;
        }
    }
}

function main(): int
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);

    return (new Sender($client))->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
