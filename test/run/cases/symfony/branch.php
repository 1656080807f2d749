<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $response = $client->request('GET', 'https://api.p.2chat.io/open/whatsapp/get-numbers');
    if ($response->getStatusCode() == 402) {
        error_log('2Chat does not work');
    }
    return $response->getStatusCode();
}
