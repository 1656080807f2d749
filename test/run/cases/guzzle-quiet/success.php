<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $code = $client->post('https://api.p.2chat.io/open/contacts', ['json' => ['first_name' => 'Ada']])->getStatusCode();
    return $code === 200 ? 'created' : 'failed';
}
