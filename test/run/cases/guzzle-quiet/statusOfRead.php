<?php

use GuzzleHttp\Client;

const BASE = 'https://api.p.2chat.io/open';

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $response = $client->request('GET', BASE . '/contacts');
    if ($response->getStatusCode() === 429) {
        throw new RuntimeException('Not now');
    }
    return $response->getStatusCode();
}
