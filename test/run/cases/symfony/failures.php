<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', 'https://api.p.2chat.io/open/contacts');
    if ($response->getStatusCode() >= 400) {
        throw new RuntimeException('Something else: ' . $response->getContent(false) . '.');
    }
    return $response->getStatusCode();
}
