<?php

declare(strict_types=1);

namespace App\Api;

use GuzzleHttp\Client;

class Contacts
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    }

    public function all(): array
    {
        $response = $this->client->get('https://api.p.2chat.io/open/contacts', [
            'query' => ['page_number' => 0],
        ]);

        return json_decode($response->getBody()->getContents(), true);
    }
}

function main(): array
{
    return (new Contacts())->all();
}
