<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client([
        'base_uri' => 'https://api.p.2chat.io/open/',
        'headers' => ['X-User-API-Key' => 'key'],
    ]);
    $message = ['to_number' => '+15550001111', 'text' => 'Hello'];
    $response = $client->post('whatsapp/send-message', ['json' => $message]);
    return json_decode((string) $response->getBody(), true);
}
