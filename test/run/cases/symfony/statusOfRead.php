<?php

use Symfony\Component\HttpClient\HttpClient;

const BASE = 'https://api.p.2chat.io/open';

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', BASE . '/contacts');
    if ($response->getStatusCode() === 429) {
        throw new RuntimeException('Not now');
    }
    return $response->getStatusCode();
}
