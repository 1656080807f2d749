<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/contacts');
    if ($response->getStatusCode() >= 400) {
        throw new RuntimeException('Something else: ' . $response->getBody() . '.');
    }
    return $response->getStatusCode();
}
