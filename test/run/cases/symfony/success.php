<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $code = $client->request('POST', 'https://api.p.2chat.io/open/contacts', ['json' => ['first_name' => 'Ada']])->getStatusCode();
    return $code === 200 ? 'created' : 'failed';
}
