<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->post('https://api.p.2chat.io/open/contacts', ['json' => ['first_name' => 'Ada']]);
    if (200 == $response->getStatusCode()) {
        return 'created';
    }
    return 'failed';
}
