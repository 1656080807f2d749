<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/contacts');
    switch ($response->getStatusCode()) {
        case 401:
            throw new RuntimeException('Wrong key');
        case 429:
            return 'later';
        default:
            return $response->getStatusCode();
    }
}
