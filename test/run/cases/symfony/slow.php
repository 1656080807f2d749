<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key'], 'timeout' => 0.5]);
    $response = $client->request('POST', 'https://api.p.2chat.io/open/whatsapp/send-message', [
        'json' => ['to_number' => '+15550001111', 'text' => 'Hello'],
    ]);
    return $response->getStatusCode();
}
