<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', 'https://api.p.2chat.io/open/contacts');
    switch ($response->getStatusCode()) {
        case 401:
            throw new RuntimeException('Wrong key');
        case 429:
            return 'later';
        default:
            return $response->getStatusCode();
    }
}
