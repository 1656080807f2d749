<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('POST', 'https://api.p.2chat.io/open/contacts', ['json' => ['first_name' => 'Ada']]);
    if ($response->getStatusCode() !== 200) {
        return 'failed';
    }
    return 'created';
}
