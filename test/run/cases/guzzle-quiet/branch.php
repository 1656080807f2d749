<?php

use GuzzleHttp\Client;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key'], 'http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/whatsapp/get-numbers');
    if ($response->getStatusCode() == 402) {
        error_log('2Chat does not work');
    }
    return $response->getStatusCode();
}
