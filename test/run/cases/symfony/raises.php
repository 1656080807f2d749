<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', 'https://api.p.2chat.io/open/contacts');
    $response->getContent();
    return $response->getStatusCode();
}
