<?php

declare(strict_types=1);

namespace App;

use Symfony\Component\HttpClient\HttpClient;

function main(): int|string
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', 'https://api.p.2chat.io/open/contacts');

    return match ($response->getStatusCode()) {
        401 => throw new \RuntimeException('Wrong key'),
        429 => 'later',
        default => $response->getStatusCode(),
    };
}
