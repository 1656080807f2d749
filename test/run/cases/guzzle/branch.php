<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\RequestException;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    try {
        $response = $client->get('https://api.p.2chat.io/open/whatsapp/get-numbers');
        return $response->getStatusCode();
    } catch (RequestException $e) {
        if ($e->getResponse()->getStatusCode() == 402) {
            error_log('2Chat does not work');
        }
        return $e->getCode();
    }
}
