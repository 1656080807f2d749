<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create([
        'base_uri' => 'https://api.p.2chat.io/open/',
        'headers' => ['X-User-API-Key' => 'key'],
    ]);
    $message = ['to_number' => '+15550001111', 'text' => 'Hello'];
    $response = $client->request('POST', 'whatsapp/send-message', ['json' => $message]);
    return $response->toArray(false);
}
