<?php

namespace App;

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    return $client->request('GET', 'https://api.p.2chat.io/open/contacts')->toArray(false);
}
