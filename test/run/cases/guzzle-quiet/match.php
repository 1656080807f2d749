<?php

declare(strict_types=1);

namespace App;

use GuzzleHttp\Client;

function main(): int|string
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/contacts');

    return match ($response->getStatusCode()) {
        401 => throw new \RuntimeException('Wrong key'),
        429 => 'later',
        default => $response->getStatusCode(),
    };
}
