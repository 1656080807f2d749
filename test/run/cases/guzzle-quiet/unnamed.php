<?php

namespace App;

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    return json_decode($client->get('https://api.p.2chat.io/open/contacts')->getBody(), true);
}
