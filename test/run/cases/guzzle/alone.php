<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    $client->get('https://api.p.2chat.io/open/contacts');
    return 'done';
}
