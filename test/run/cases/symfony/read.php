<?php

declare(strict_types=1);

namespace App\Api;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class Contacts
{
    private HttpClientInterface $client;

    public function __construct()
    {
        $this->client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    }

    public function all(): array
    {
        $response = $this->client->request('GET', 'https://api.p.2chat.io/open/contacts', [
            'query' => ['page_number' => 0],
        ]);

        return $response->toArray(false);
    }
}

function main(): array
{
    return (new Contacts())->all();
}
